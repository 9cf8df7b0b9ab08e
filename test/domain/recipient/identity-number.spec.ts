import fc from 'fast-check';
import { checkDigit, readIdentityNumber } from '../../../libs/domain/recipient/identity-number.js';

describe('Rule A2: the identity number', () => {
  it('tells birth date and sex', () => {
    expect(readIdentityNumber('990685195309118946')).toEqual({
      nationalId: '990685195309118946',
      birthDate: '1953-09-11',
      sex: 'female',
    });
  });

  it.each([
    ['９９０６８５１９５３０９１１８９４６', 'full-width digits'],
    [' 990685 19530911 8946\u3000', 'spaces'],
    ["'990685195309118946", 'the apostrophe of a spreadsheet'],
    ['990685195309118946\t', 'a tab behind it'],
    ['\u200B990685195309118946', 'a character nobody sees'],
  ])('is the same however it is written: %s (%s)', (written) => {
    expect(readIdentityNumber(written)).toMatchObject({ nationalId: '990685195309118946' });
  });

  it.each(['11010519491231002x', '11010519491231002Ｘ', '11010519491231002ｘ'])('ends on X: %s', (written) => {
    expect(readIdentityNumber(written)).toMatchObject({ nationalId: '11010519491231002X' });
  });

  it('of fifteen digits is upgraded to eighteen', () => {
    expect(readIdentityNumber('110105491231002')).toMatchObject({
      nationalId: '11010519491231002X',
      birthDate: '1949-12-31',
    });
  });

  it.each([
    ['', 'NATIONAL_ID_MISSING'],
    ['　', 'NATIONAL_ID_MISSING'],
    ['99068519530911894', 'NATIONAL_ID_LENGTH'],
    ['9906851953091189461', 'NATIONAL_ID_LENGTH'],
    ['99068519530911894Y', 'NATIONAL_ID_FORM'],
    ['X90685195309118946', 'NATIONAL_ID_FORM'],
    ['11010549123100X', 'NATIONAL_ID_FORM'],
    ['990685195309118947', 'NATIONAL_ID_CHECK_DIGIT'],
  ])('%s is refused: %s', (written, problem) => {
    expect(readIdentityNumber(written)).toBe(problem);
  });

  it.each(['19530230', '19531301', '20230229'])('born on %s is refused: there is no such day', (birth) => {
    const seventeen = `990685${birth}894`;
    expect(readIdentityNumber(seventeen + checkDigit(seventeen))).toBe('NATIONAL_ID_BIRTH_DATE');
  });

  it('with one wrong digit never passes, nor with two neighbours swapped', () => {
    const good = '990685195309118946';
    fc.assert(
      fc.property(fc.nat(16), fc.integer({ min: 1, max: 9 }), (at, shift) => {
        const digit = (Number(good[at]) + shift) % 10;
        expect(readIdentityNumber(good.slice(0, at) + digit + good.slice(at + 1))).toBe('NATIONAL_ID_CHECK_DIGIT');
      }),
    );
    for (let at = 0; at < 16; at += 1) {
      if (good[at] === good[at + 1]) continue;
      const swapped = good.slice(0, at) + good[at + 1] + good[at] + good.slice(at + 2);
      expect(readIdentityNumber(swapped)).toBe('NATIONAL_ID_CHECK_DIGIT');
    }
  });
});
