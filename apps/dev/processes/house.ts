import type { Service } from './service.js';

interface Part {
  stop: () => Promise<void>;
}

/** Each stands on those before it: they start in this order or side by side, and stop from the top down. */
const FLOORS = ['database', 'engine', 'mailbox', 'page', 'worker', 'api'] as const;
export type Floor = (typeof FLOORS)[number];

/** All that runs; it stops in order also when it is only half built. */
export class House {
  private readonly parts = new Map<Floor, Part>();
  private readonly failures: Promise<never>[] = [];
  private closed = false;

  /** Rejects when a part died too often. */
  get failed(): Promise<never> {
    return Promise.race(this.failures);
  }

  /** @throws Error when the house is being left already */
  add(floor: Floor, part: Part): void {
    if (this.closed) throw new Error('stopping');
    this.parts.set(floor, part);
  }

  async start(floor: Floor, service: Service): Promise<void> {
    this.add(floor, service);
    this.failures.push(service.failed);
    await service.start();
  }

  async stop(): Promise<void> {
    this.closed = true;
    for (const floor of FLOORS.toReversed()) await this.parts.get(floor)?.stop();
  }
}
