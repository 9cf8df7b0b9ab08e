import { pinyin } from 'pinyin-pro';

/** By what a name is found besides itself: `shanxiongxin` and `sxx`; the first character is read as a family name. */
export function namePinyin(name: string): { namePinyin: string; nameInitials: string } {
  const syllables = pinyin(name, { toneType: 'none', type: 'array', surname: 'head', v: true, nonZh: 'removed' });
  return { namePinyin: syllables.join(''), nameInitials: syllables.map((syllable) => syllable.charAt(0)).join('') };
}
