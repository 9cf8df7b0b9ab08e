/** Rules C3, I4. The reason of a decision in a sentence its recipient can read, with the clause beside it. */
import { surfacedLate } from '../domain/payment/amounts.js';
import type { DecisionKind, DecisionReason } from '../domain/payment/decision.js';
import { type Fen, yuanText } from '../domain/payment/fen.js';
import type { PlainDate } from '../domain/time/plain-date.js';
import type { PlainMonth } from '../domain/time/plain-month.js';

export interface ExplainedDecision {
  kind: DecisionKind;
  reason: DecisionReason;
  validUntil?: PlainDate;
  /** Rule B10. A letter to the office where the person lives stands in the place of the visit. */
  byLetter?: boolean;
  certifiedOn?: PlainDate;
  diedOn?: PlainDate;
  /** Rule B4. Why a void was asked for, in the words of whoever asked. */
  voidReason?: string;
  effectiveMonth?: PlainMonth;
  months?: readonly PlainMonth[];
  backPayFen?: Fen;
  overpaidFen?: Fen;
}

type Sentence = (decision: ExplainedDecision) => string;

const list = (months: readonly PlainMonth[] | undefined, separator: string, none: string): string =>
  months && months.length > 0 ? months.join(separator) : none;

const isSaidWrongful = (certifiedOn: PlainDate | undefined, [first]: readonly PlainMonth[] = []): boolean =>
  certifiedOn !== undefined && first !== undefined && surfacedLate(first, certifiedOn);

const ZH: Record<DecisionKind, Sentence> = {
  suspension: ({ reason, validUntil, byLetter, effectiveMonth }) =>
    `您的领取养老待遇资格认证有效期已于${validUntil}届满，${
      reason === 'unreachable'
        ? `经两次电话联系${byLetter ? '并致函您居住地的社保经办机构，' : '和上门核实'}均无法联系到您本人`
        : '经核实您未配合认证'
    }，待遇${effectiveMonth ? `自${effectiveMonth}起` : ''}暂停发放。完成认证后次月恢复发放并补发暂停月份的待遇。`,
  resumption: ({ certifiedOn, effectiveMonth, months, backPayFen }) =>
    `您已于${certifiedOn}完成领取养老待遇资格认证，待遇${effectiveMonth ? `自${effectiveMonth}起` : '次月'}恢复发放${
      backPayFen === undefined ? '' : `，补发${list(months, '、', '0个月')}，共${yuanText(backPayFen)}元`
    }。${isSaidWrongful(certifiedOn, months) ? '该认证在暂停之前已经完成，原暂停发放属于误停。' : ''}`,
  termination: ({ diedOn, effectiveMonth, months, overpaidFen }) =>
    `经核实，领取人已于${diedOn}死亡，死亡当月待遇照发，自次月起终止待遇${effectiveMonth ? `，停发自${effectiveMonth}起执行` : ''}${
      months && months.length > 0
        ? `；${list(months, '、', '')}为多领月份${overpaidFen ? `，共${yuanText(overpaidFen)}元` : ''}，应予退回`
        : ''
    }。`,
  void: ({ certifiedOn, voidReason }) =>
    `${certifiedOn}的资格认证经两人复核认定无效${voidReason ? `（原因：${voidReason}）` : ''}，认证有效期重新计算。`,
};

const EN: Record<DecisionKind, Sentence> = {
  suspension: ({ reason, validUntil, byLetter, effectiveMonth }) =>
    `Your certification was valid until ${validUntil}; ${
      reason === 'unreachable'
        ? `after two calls and ${byLetter ? 'a letter to the social insurance office where you live' : 'a visit'} you could not be reached`
        : 'you have not co-operated in certifying'
    }. Your benefit is suspended${effectiveMonth ? ` from ${effectiveMonth}` : ''}. Once you certify it is paid again from the next month, with the suspended months.`,
  resumption: ({ certifiedOn, effectiveMonth, months, backPayFen }) =>
    `You certified on ${certifiedOn}; your benefit is paid again from ${effectiveMonth ?? 'the next month'}${
      backPayFen === undefined
        ? ''
        : `, with back-pay for ${list(months, ', ', 'no month')}: ${yuanText(backPayFen)} yuan`
    }.${isSaidWrongful(certifiedOn, months) ? ' You had certified before the suspension; it was wrongful.' : ''}`,
  termination: ({ diedOn, effectiveMonth, months, overpaidFen }) =>
    `The recipient died on ${diedOn}. The month of death is paid; the benefit ends from the next month${
      effectiveMonth ? `, the stop holds from ${effectiveMonth}` : ''
    }${months && months.length > 0 ? `; paid too much: ${list(months, ', ', '')}${overpaidFen ? `, ${yuanText(overpaidFen)} yuan` : ''}` : ''}.`,
  void: ({ certifiedOn, voidReason }) =>
    `Two persons found the certification of ${certifiedOn} void${voidReason ? ` (reason: ${voidReason})` : ''}; the validity is computed anew.`,
};

/** The explanation in the language of the reader; the record keeps the Chinese one. */
export const explainDecision = (decision: ExplainedDecision, language: 'zh' | 'en'): string =>
  (language === 'zh' ? ZH : EN)[decision.kind](decision);
