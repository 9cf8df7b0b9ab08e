import fc from 'fast-check';
import { fenFromYuan, sumFen, yuanText } from '../../../libs/domain/payment/fen.js';

describe('Rule Z5 money is an integer number of fen, read from the decimal text', () => {
  it.each([
    ['0', 0],
    ['0.01', 1],
    ['0.1', 10],
    ['1.10', 110],
    ['2876.35', 287635],
    ['1.005', null],
    ['19.99', 1999],
    ['4.35', 435],
    ['1.15', 115],
    ['0.29', 29],
    ['1,234.50', null],
    ['-5', null],
    ['+5', null],
    ['1e3', null],
    ['.5', null],
    ['5.', null],
    ['', null],
    ['１２', null],
    ['999999999999.99', 99999999999999],
    ['1000000000000', null],
  ])('Rule Z5 «%s» is %s fen', (text, fen) => {
    if (fen === null) expect(() => fenFromYuan(text)).toThrow('MONEY_INVALID');
    else expect(fenFromYuan(text)).toBe(fen);
  });

  it.each([
    [0, '0.00'],
    [5, '0.05'],
    [110, '1.10'],
    [-5, '-0.05'],
    [287635, '2876.35'],
  ])('Rule Z5 %i fen are written %s', (fen, text) => {
    expect(yuanText(fen)).toBe(text);
  });

  it('Rule Z5 what is written is read again as the same sum', () => {
    fc.assert(
      fc.property(fc.nat({ max: 99_999_999_999_999 }), (fen) => {
        expect(fenFromYuan(yuanText(fen))).toBe(fen);
      }),
    );
  });

  it('Rule Z5 a sum of sums is exact', () => {
    expect(sumFen([10, 20, 30])).toBe(60);
    expect(sumFen([])).toBe(0);
    expect(sumFen(Array.from({ length: 1000 }, () => 10))).toBe(10_000);
  });
});
