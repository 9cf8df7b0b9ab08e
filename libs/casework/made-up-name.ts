const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢';
const FIRST = '建国志文晓春秋海立永玉秀桂红明伟丽素雪佳慧思景云';
const SECOND = '华平兰英军芳强燕林梅刚霞勇娟杰静波玲涛敏辉琴斌';

const at = (characters: string, place: number): string => [...characters][place % [...characters].length] ?? '';

/** A name for the n-th person of a demo: the same at every start, and nobody's in particular. */
export const madeUpName = (n: number): string => at(SURNAMES, n * 7) + at(FIRST, n * 5 + 3) + at(SECOND, n * 11 + 1);
