import { Facts } from '../../look/facts.js';
import { type CodeWords, wordOf } from '../../words/code-words.js';
import { useWords } from '../../words/words-context.js';

const codeTableOf = (name: string, codes: CodeWords): Readonly<Record<string, string>> | undefined =>
  ({ channel: codes.channel, basis: codes.deathBasis, situation: codes.custodySituation, by: codes.noticeBy })[name];

/** What was filled in, in words; evidence is shown elsewhere. */
export function FieldFacts({ fields }: { fields: Readonly<Record<string, unknown>> }) {
  const t = useWords();
  const shown = (name: string, value: unknown): string => {
    if (name === 'checklist' && typeof value === 'object' && value !== null) {
      return Object.entries(value)
        .filter(([, checked]) => checked)
        .map(([point]) => wordOf(t.codes.checklist, point))
        .join(' · ');
    }
    const table = codeTableOf(name, t.codes);
    return table ? wordOf(table, String(value)) : String(value);
  };
  const facts = Object.entries(fields)
    .filter(([name, value]) => name !== 'evidenceIds' && name !== 'answer' && value !== null && value !== '')
    .map(([name, value]) => ({ label: wordOf(t.codes.answerField, name), value: shown(name, value) }));
  return facts.length > 0 ? <Facts facts={facts} /> : null;
}
