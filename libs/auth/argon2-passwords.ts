import { randomUUID } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** Passwords under argon2id at OWASP's first choice of cost: 19 MiB, two passes, one lane. */
export class Argon2Passwords {
  /** A hash that no password opens; made at the first need. */
  private decoy: Promise<string> | undefined;

  hash(password: string): Promise<string> {
    return hash(password.normalize('NFKC'), { memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  }

  /** Whether the password opens the hash. Without a hash the same work is done in vain. */
  async matches(password: string, passwordHash: string | undefined): Promise<boolean> {
    this.decoy ??= this.hash(randomUUID());
    const opens = await verify(passwordHash ?? (await this.decoy), password.normalize('NFKC'));
    return opens && passwordHash !== undefined;
  }
}
