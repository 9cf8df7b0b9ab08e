import { Link } from 'react-router';
import type { Process } from '../../../../libs/contracts/processes.js';
import { holds, useMe } from '../session/use-me.js';
import { useWords } from '../words/words-context.js';

/** What the process runs for; the page of that is one step away for whoever may open it. */
export function ProcessName({ process }: { process: Process }) {
  const t = useWords();
  const me = useMe();
  const page = holds(me, 'M') ? pageOf(process) : null;
  const name = process.recipientName ? `${process.recipientName} ${process.subject}` : process.subject;
  return (
    <>
      {t.processes.kind[process.kind]}
      <br />
      {page ? <Link to={page}>{name}</Link> : name}
    </>
  );
}

function pageOf({ kind, subject }: Process): string | null {
  if (kind === 'recipient') return `/recipients/${subject}`;
  return kind === 'monthlyReport' ? `/reports/${subject}` : null;
}
