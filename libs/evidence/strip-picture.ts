import sharp from 'sharp';
import { NO_SHOT, type Shot, shotFromExif } from './shot.js';

/** A hundred million points, far more than any camera of ours: a small file must not unpack into a huge picture. */
const MOST_PIXELS = 100_000_000;
/** Hardly a visible loss; only pictures that carry something to strip are written anew. */
const QUALITY = 92;

/** The picture without what its device wrote into it, and what that said; undefined if it cannot be opened. */
export async function stripPicture(bytes: Buffer): Promise<{ bytes: Buffer; shot: Shot } | undefined> {
  try {
    const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' });
    const { exif, xmp, iptc, comments, format } = await picture.metadata();
    if (!exif && !xmp && !iptc && !comments?.length) return { bytes, shot: NO_SHOT };
    // The orientation is one of the things stripped, so the picture is turned first.
    const upright = picture.autoOrient();
    const written = format === 'png' ? upright.png() : upright.toFormat(format, { quality: QUALITY });
    return { bytes: await written.toBuffer(), shot: exif ? await shotFromExif(exif) : NO_SHOT };
  } catch {
    return undefined;
  }
}
