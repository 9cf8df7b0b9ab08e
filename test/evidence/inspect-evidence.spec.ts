import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { inspectEvidence } from '../../libs/evidence/inspect-evidence.js';
import { aFilm, aJpeg, aPdf, aPhonePicture, aPng, aWebp } from '../support/pictures.js';

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe('a file without remarks of its device', () => {
  it.each([
    ['image/jpeg', aJpeg],
    ['image/png', aPng],
    ['image/webp', aWebp],
    ['application/pdf', async () => aPdf()],
  ] as const)('%s stays byte for byte as it came', async (mediaType, make) => {
    const bytes = await make();
    const inspected = await inspectEvidence(bytes);
    expect(inspected).toMatchObject({
      mediaType,
      originalSha256: sha256(bytes),
      shot: { takenAt: null, latitude: null },
    });
    expect(inspected.bytes.equals(bytes)).toBe(true);
  });
});

describe('a picture that carries time and place', () => {
  it.each(['jpeg', 'png', 'webp'] as const)(
    'gives them as fields and is a %s without them afterwards',
    async (format) => {
      const bytes = await aPhonePicture(format);
      const { bytes: kept, shot, originalSha256, mediaType } = await inspectEvidence(bytes);
      expect(mediaType).toBe(`image/${format}`);
      expect(shot.takenAt?.toISOString()).toBe('2026-11-30T01:15:00.000Z');
      expect(shot.latitude).toBeCloseTo(32.5);
      expect(shot.longitude).toBeCloseTo(120.75);
      expect(originalSha256).toBe(sha256(bytes));
      expect((await sharp(kept).metadata()).exif).toBeUndefined();
      expect(kept.includes('TelephoneMaker')).toBe(false);
    },
  );

  it('stands upright, although its orientation is stripped too', async () => {
    const { bytes } = await inspectEvidence(await aPhonePicture());
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 20, height: 40 });
  });

  it('is read in the zone of its device where that is noted, else in Shanghai’s', async () => {
    const inspected = await inspectEvidence(await aPhonePicture('jpeg', { OffsetTimeOriginal: '+00:00' }));
    expect(inspected.shot.takenAt?.toISOString()).toBe('2026-11-30T09:15:00.000Z');
  });
});

describe('a film', () => {
  it('loses its place and keeps its length and its pictures', async () => {
    const film = aFilm();
    const { bytes, shot, mediaType } = await inspectEvidence(film);
    expect(mediaType).toBe('video/mp4');
    expect(shot).toMatchObject({ latitude: 32.5, longitude: 120.75 });
    expect(bytes).toHaveLength(film.length);
    expect(bytes.includes('+32.5')).toBe(false);
    expect(bytes.includes('udta')).toBe(false);
    expect(bytes.includes('the film itself')).toBe(true);
  });

  it('whose boxes lie about their size is left alone', async () => {
    const film = aFilm();
    film.writeUInt32BE(0x7fffffff, film.indexOf('moov') - 4);
    expect((await inspectEvidence(film)).bytes.equals(film)).toBe(true);
  });
});

describe('what is no evidence', () => {
  const code = (bytes: Buffer) =>
    inspectEvidence(bytes).then(
      () => 'kept',
      (error: { code: string }) => error.code,
    );

  it.each([
    ['an empty file', Buffer.alloc(0), 'EVIDENCE_EMPTY'],
    ['a text', Buffer.from('hello'), 'EVIDENCE_TYPE'],
    ['a page', Buffer.from('<html><script>alert(1)</script></html>'), 'EVIDENCE_TYPE'],
    ['a drawing with scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), 'EVIDENCE_TYPE'],
    ['a program', Buffer.from('MZ\x90\0\x03\0\0\0', 'latin1'), 'EVIDENCE_TYPE'],
    ['an archive', Buffer.from('PK\x03\x04\x14\0\0\0', 'latin1'), 'EVIDENCE_TYPE'],
    ['half a picture', Buffer.from('ffd8ffe000104a464946', 'hex'), 'EVIDENCE_UNREADABLE'],
  ])('%s is refused', async (_, bytes, expected) => {
    expect(await code(bytes)).toBe(expected);
  });
});
