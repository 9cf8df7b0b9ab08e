import type { TaskDetail } from '../../../../../libs/contracts/inbox.js';
import { useOfficeName } from '../../api/use-offices.js';
import { useWords } from '../../words/words-context.js';

const placeOf = (task: TaskDetail): string => `${task.village ?? ''} ${task.contact?.address ?? ''}`;

/** One line a person in the order of the way, with room to write by hand. */
export function VisitTable({ tasks }: { tasks: readonly TaskDetail[] }) {
  const t = useWords();
  const officeName = useOfficeName();
  const inOrder = [...tasks].sort((a, b) => placeOf(a).localeCompare(placeOf(b), 'zh'));
  const heads = [
    t.visits.order,
    t.recipient.name,
    t.recipient.nationalId,
    t.codes.answerField.village,
    t.recipient.address,
    t.recipient.phone,
    t.visits.matter,
    t.inbox.due,
    t.visits.outcome,
    t.visits.signature,
  ];
  return (
    <table className="paper-table">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {inOrder.map((task, index) => (
          <tr key={task.id}>
            <td>{index + 1}</td>
            <td>{task.recipientName}</td>
            <td>{task.nationalIdMasked}</td>
            <td>{officeName(task.village ?? task.town)}</td>
            <td>{task.contact?.address ?? '—'}</td>
            <td>{task.contact?.phone ?? '—'}</td>
            <td>{t.codes.taskKind[task.kind]}</td>
            <td>{task.dueOn}</td>
            <td className="paper-room" />
            <td className="paper-room" />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
