import { EnvironmentOutlined, PhoneOutlined } from '@ant-design/icons';
import type { TaskDetail } from '../../../../../libs/contracts/inbox.js';
import { useWords } from '../../words/words-context.js';

/** Telephone and address in full, for the desk of the task; each look is in the audit (Rule I1). */
export function ContactPart({ task }: { task: TaskDetail }) {
  const t = useWords();
  if (!task.contact) return null;
  const { phone, address } = task.contact;
  return (
    <div className="contact">
      <p className="contact-line">
        <PhoneOutlined aria-hidden />
        {phone ? (
          <a href={`tel:${phone.replace(/[^0-9+]/g, '')}`}>{phone}</a>
        ) : (
          <span className="mark mark-red">{t.task.noPhone}</span>
        )}
      </p>
      <p className="contact-line">
        <EnvironmentOutlined aria-hidden />
        <span>{address ?? t.task.noAddress}</span>
      </p>
      <p className="minor">{t.task.lookIsAudited}</p>
    </div>
  );
}
