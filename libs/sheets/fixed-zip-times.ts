// The zip format notes when each part was written. Equal content shall be equal bytes, so every part gets the same time.
const CENTRAL_ENTRY = 0x02014b50;
const END_OF_CENTRAL = 0x06054b50;
const END_BYTES = 22;
/** 1980-01-01 00:00:00, the first time the format can say. */
const DOS_TIME = 0x00210000;

/** The same archive with one fixed time for all its parts. */
export function withFixedZipTimes(zip: Buffer): Buffer {
  const bytes = Buffer.from(zip);
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]), bytes.length - END_BYTES);
  if (end < 0 || bytes.readUInt32LE(end) !== END_OF_CENTRAL) throw new Error('The workbook is no zip archive.');
  const count = bytes.readUInt16LE(end + 10);
  let entry = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (bytes.readUInt32LE(entry) !== CENTRAL_ENTRY) throw new Error('The workbook has a broken directory.');
    bytes.writeUInt32LE(DOS_TIME, entry + 12);
    bytes.writeUInt32LE(DOS_TIME, bytes.readUInt32LE(entry + 42) + 10);
    entry += 46 + bytes.readUInt16LE(entry + 28) + bytes.readUInt16LE(entry + 30) + bytes.readUInt16LE(entry + 32);
  }
  return bytes;
}
