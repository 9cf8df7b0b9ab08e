import exifr from 'exifr';

/** When and where a picture or film was taken, as its device noted it. */
export interface Shot {
  takenAt: Date | null;
  latitude: number | null;
  longitude: number | null;
}

export const NO_SHOT: Shot = { takenAt: null, latitude: null, longitude: null };

interface ExifFields {
  DateTimeOriginal?: string;
  OffsetTimeOriginal?: string;
  latitude?: number;
  longitude?: number;
}

/** Reads an EXIF block. What cannot be read is as good as absent: it is stripped all the same. */
export async function shotFromExif(exif: Buffer): Promise<Shot> {
  const tiff = exif.subarray(0, 4).toString('latin1') === 'Exif' ? exif.subarray(6) : exif;
  const wanted = { tiff: true, exif: true, gps: true, reviveValues: false, translateValues: false };
  const fields: ExifFields | undefined = await exifr.parse(tiff, wanted).catch(() => undefined);
  const { latitude, longitude } = fields ?? {};
  const isPlace = Number.isFinite(latitude) && Number.isFinite(longitude);
  return {
    takenAt: instantOf(fields),
    latitude: isPlace ? (latitude ?? null) : null,
    longitude: isPlace ? (longitude ?? null) : null,
  };
}

const EXIF_TIME = /^(\d{4}):(\d{2}):(\d{2}) (\d{2}:\d{2}:\d{2})/;

/** Devices note their wall clock; without an offset beside it that is Shanghai's (Rule Z1), never the server's zone. */
function instantOf(fields: ExifFields | undefined): Date | null {
  const match = EXIF_TIME.exec(fields?.DateTimeOriginal ?? '');
  if (!match) return null;
  const offset = /^[+-]\d{2}:\d{2}/.exec(fields?.OffsetTimeOriginal ?? '')?.[0] ?? '+08:00';
  const instant = new Date(`${match[1]}-${match[2]}-${match[3]}T${match[4]}${offset}`);
  return Number.isNaN(instant.getTime()) ? null : instant;
}
