import { maskAddress, maskNationalId, maskPhone } from '../../../libs/domain/recipient/masking.js';
import { isPhone, normalPhone } from '../../../libs/domain/recipient/phone.js';

describe('what everybody may see (Rule I1)', () => {
  it('keeps the area and the last four digits of an identity number', () => {
    expect(maskNationalId('990685195309118946')).toBe('990685********8946');
  });

  it.each([
    ['990685510911894', '990685*****1894'],
    ['9906855109118', '***********18'],
    ['9906851951', '********51'],
    ['99068', '****8'],
    ['990', '***'],
    ['', ''],
  ])('hides what is too short to be the identity number %s', (short, masked) => {
    expect(maskNationalId(short)).toBe(masked);
  });

  it.each([
    ['19906853418', '199****3418'],
    ['051388921563', '051*****1563'],
    ['8892156', '*****56'],
  ])('masks the number %s as %s', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked);
  });

  it.each([
    ['苇塘镇前进村7组41号', '苇塘镇前进村***'],
    ['白荻镇河滨社区２组28号', '白荻镇河滨社区***'],
    ['柳桥镇光明村东头第三家', '柳桥镇光明村***'],
    ['柳桥镇人民路12号3幢李家村', '柳桥镇人民路***'],
    ['柳桥镇新村三组王家', '柳桥镇新村***'],
    ['上海市浦东新区某处朋友家里', '上海市浦东新***'],
    ['柳桥镇光明村', '柳桥镇光明村'],
  ])('hides the house in %s', (address, masked) => {
    expect(maskAddress(address)).toBe(masked);
  });
});

describe('a telephone number', () => {
  it.each([
    ['199 0685 3418', '19906853418'],
    ['１９９０６８５３４１８', '19906853418'],
    ['+86 199-0685-3418', '19906853418'],
    ['0513-88921563', '051388921563'],
    ['(0513) 8892 1563', '051388921563'],
  ])('%s is found as %s', (written, normal) => {
    expect(normalPhone(written)).toBe(normal);
  });

  it('has five to twenty digits', () => {
    expect(['12345', '+4930123456'].every(isPhone)).toBe(true);
    expect(['1234', '电话', '19906853418转8', ''].some(isPhone)).toBe(false);
  });
});
