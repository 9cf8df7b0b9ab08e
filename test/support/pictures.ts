import sharp from 'sharp';

const plain = { create: { width: 40, height: 20, channels: 3, background: '#c33' } } as const;

export const aJpeg = (): Promise<Buffer> => sharp(plain).jpeg().toBuffer();
export const aPng = (): Promise<Buffer> => sharp(plain).png().toBuffer();
export const aWebp = (): Promise<Buffer> => sharp(plain).webp().toBuffer();

/** As a telephone writes it: turned by a quarter, with time and place. */
export const aPhonePicture = (format: 'jpeg' | 'png' | 'webp' = 'jpeg', zone: object = {}): Promise<Buffer> =>
  sharp(plain)
    .toFormat(format)
    .withExif({
      IFD0: { Make: 'TelephoneMaker' },
      IFD2: { DateTimeOriginal: '2026:11:30 09:15:00', ...zone },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '32/1 30/1 0/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '120/1 45/1 0/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer();

export const aPdf = (): Buffer =>
  Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

function box(type: string, ...content: Buffer[]): Buffer {
  const body = Buffer.concat(content);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + body.length);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
}

/** The skeleton of a film with a place among its remarks. */
export const aFilm = (place = '+32.5000+120.7500/'): Buffer =>
  Buffer.concat([
    box('ftyp', Buffer.from('isom\0\0\x02\0isommp42', 'latin1')),
    box('moov', box('mvhd', Buffer.alloc(100)), box('udta', box('\xa9xyz', Buffer.from(place)))),
    box('mdat', Buffer.from('the film itself')),
  ]);
