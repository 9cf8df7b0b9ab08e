import { Tabs } from 'antd';
import { useParams, useSearchParams } from 'react-router';
import { PageLoading } from '../look/page-loading.js';
import { ProblemNotice } from '../look/problem-notice.js';
import { Section } from '../look/section.js';
import { useWords } from '../words/words-context.js';
import { DecisionsOf } from './decisions-of.js';
import { RecipientActions } from './recipient-actions.js';
import { RecipientFacts } from './recipient-facts.js';
import { RecipientHead } from './recipient-head.js';
import { TasksOf } from './tasks-of.js';
import { TimelinePart } from './timeline-part.js';
import { useRecipient } from './use-recipients.js';
import { ValidityPart } from './validity-part.js';
import './recipients.css';

/** Everything about one recipient: where he stands, what is under way, what happened. */
export function RecipientPage() {
  const t = useWords();
  const { recipientNo = '' } = useParams();
  const [search] = useSearchParams();
  const tab = search.get('tab') ?? 'tasks';
  const { data: recipient, error, refetch } = useRecipient(recipientNo);
  if (error) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (!recipient) return <PageLoading />;
  return (
    <div className="page">
      <RecipientHead recipient={recipient} />
      <RecipientActions recipient={recipient} />
      <Section title={t.validity.title}>
        <ValidityPart recipient={recipient} />
      </Section>
      <Section title={t.recipient.facts}>
        <RecipientFacts recipient={recipient} />
      </Section>
      <div className="section">
        <Tabs
          key={tab}
          defaultActiveKey={tab}
          items={[
            { key: 'tasks', label: t.recipient.tasks, children: <TasksOf recipientNo={recipientNo} /> },
            { key: 'timeline', label: t.recipient.timeline, children: <TimelinePart recipientNo={recipientNo} /> },
            { key: 'decisions', label: t.recipient.decisions, children: <DecisionsOf recipientNo={recipientNo} /> },
          ]}
        />
      </div>
    </div>
  );
}
