import { NO_SHOT, type Shot } from './shot.js';

const CONTAINERS = new Set(['moov', 'trak', 'mdia']);
/** Boxes in which devices write place, maker and remarks; none is needed to play the film. */
const REMARKS = new Set(['udta', 'meta', 'uuid']);
const ISO_6709 = /([+-]\d{1,2}\.\d+)([+-]\d{1,3}\.\d+)/;

interface Box {
  type: string;
  start: number;
  bodyStart: number;
  end: number;
}

/**
 * The film without its remarks. The boxes keep their size and become free space, because the film's own index counts bytes
 * from its beginning.
 */
export function stripFilm(film: Buffer): { bytes: Buffer; shot: Shot } {
  const bytes = Buffer.from(film);
  let shot = NO_SHOT;
  const visit = (from: number, to: number): void => {
    for (const box of boxesOf(bytes, from, to)) {
      if (CONTAINERS.has(box.type)) visit(box.bodyStart, box.end);
      if (!REMARKS.has(box.type)) continue;
      shot = placeIn(bytes.subarray(box.bodyStart, box.end)) ?? shot;
      bytes.write('free', box.start + 4, 'latin1');
      bytes.fill(0, box.bodyStart, box.end);
    }
  };
  visit(0, bytes.length);
  return { bytes: bytes.equals(film) ? film : bytes, shot };
}

function* boxesOf(bytes: Buffer, from: number, to: number): Generator<Box> {
  for (let start = from; start + 8 <= to; ) {
    const short = bytes.readUInt32BE(start);
    const isLong = short === 1 && start + 16 <= to;
    const size = isLong ? Number(bytes.readBigUInt64BE(start + 8)) : short === 0 ? to - start : short;
    const bodyStart = start + (isLong ? 16 : 8);
    const end = start + size;
    if (end < bodyStart || end > to) return;
    yield { type: bytes.toString('latin1', start + 4, start + 8), start, bodyStart, end };
    start = end;
  }
}

function placeIn(remark: Buffer): Shot | undefined {
  const match = ISO_6709.exec(remark.toString('latin1'));
  return match ? { takenAt: null, latitude: Number(match[1]), longitude: Number(match[2]) } : undefined;
}
