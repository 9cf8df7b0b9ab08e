import { useRef } from 'react';

/** `crypto.randomUUID` exists only on secure origins; an office may serve plain http inside its own network. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * One key for one intent: it stays while the same form is sent again after a lost connection, so that the fact is made
 * once, and is renewed when the answer has come.
 */
export function useIdempotencyKey(): { key: () => string; renew: () => void } {
  const ref = useRef<string | null>(null);
  return {
    key: () => {
      ref.current ??= newKey();
      return ref.current;
    },
    renew: () => {
      ref.current = null;
    },
  };
}
