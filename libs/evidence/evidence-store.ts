import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DomainError } from '../domain/errors.js';

/** Files of evidence under their own hash, below one folder (quality N11). Nothing is ever changed or overwritten. */
export class EvidenceStore {
  constructor(private readonly folder: string) {}

  /** Keeps the bytes and returns their SHA-256; when this returns they are on disk, whole, also after a power cut. */
  async keep(bytes: Buffer): Promise<string> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const path = this.pathOf(sha256);
    if (await isThere(path, bytes.length)) return sha256;
    await mkdir(dirname(path), { recursive: true });
    const unfinished = `${path}.${randomUUID()}`;
    try {
      await writeToDisk(unfinished, bytes);
      await rename(unfinished, path);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
    await syncFolder(dirname(path));
    return sha256;
  }

  /**
   * The file with this hash.
   * @throws DomainError EVIDENCE_DAMAGED if it is gone or no longer has that hash
   */
  async read(sha256: string): Promise<Buffer> {
    const bytes = await readFile(this.pathOf(sha256)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (!bytes || createHash('sha256').update(bytes).digest('hex') !== sha256)
      throw new DomainError('EVIDENCE_DAMAGED', 'refused');
    return bytes;
  }

  private pathOf(sha256: string): string {
    return join(this.folder, sha256.slice(0, 2), sha256);
  }
}

const isThere = (path: string, size: number): Promise<boolean> =>
  stat(path).then(
    (entry) => entry.size === size,
    () => false,
  );

async function writeToDisk(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'wx', 0o640);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The new name is on disk as well. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
