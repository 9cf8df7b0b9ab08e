import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EvidenceStore } from '../../libs/evidence/evidence-store.js';

let folder: string;
let store: EvidenceStore;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casework-evidence-'));
  store = new EvidenceStore(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const files = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());

describe('the evidence store', () => {
  it('gives back what it was given', async () => {
    const bytes = Buffer.from('a picture');
    expect((await store.read(await store.keep(bytes))).equals(bytes)).toBe(true);
  });

  it('keeps equal files once, also when they come at the same moment, and leaves nothing half-written', async () => {
    const hashes = await Promise.all(Array.from({ length: 8 }, () => store.keep(Buffer.from('the same'))));
    expect(new Set(hashes).size).toBe(1);
    expect(files()).toHaveLength(1);
  });

  it('refuses to show what is no longer what was kept', async () => {
    const hash = await store.keep(Buffer.from('the original'));
    writeFileSync(join(folder, hash.slice(0, 2), hash), 'the 0riginal');
    await expect(store.read(hash)).rejects.toMatchObject({ code: 'EVIDENCE_DAMAGED' });
  });

  it('counts a lost file as damaged', async () => {
    const hash = await store.keep(Buffer.from('lost'));
    rmSync(join(folder, hash.slice(0, 2)), { recursive: true });
    await expect(store.read(hash)).rejects.toMatchObject({ code: 'EVIDENCE_DAMAGED' });
  });

  it('replaces a file of that name that a crash has cut short', async () => {
    const hash = await store.keep(Buffer.from('whole'));
    writeFileSync(join(folder, hash.slice(0, 2), hash), 'wh');
    await store.keep(Buffer.from('whole'));
    expect((await store.read(hash)).toString()).toBe('whole');
  });
});
