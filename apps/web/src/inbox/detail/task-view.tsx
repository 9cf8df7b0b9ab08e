import { Link } from 'react-router';
import type { TaskDetail } from '../../../../../libs/contracts/inbox.js';
import { isOpenTask } from '../../../../../libs/domain/inbox/task-kinds.js';
import { Section } from '../../look/section.js';
import { useWords } from '../../words/words-context.js';
import { AnswerForm } from '../answer/answer-form.js';
import { AttemptsPart } from './attempts-part.js';
import { CallScript } from './call-script.js';
import { CertificationPart } from './certification-part.js';
import { ContactPart } from './contact-part.js';
import { DecisionPart } from './decision-part.js';
import { EffectPart } from './effect-part.js';
import { FindingPart } from './finding-part.js';
import { OutcomePart } from './outcome-part.js';
import { TaskActions } from './task-actions.js';
import { TaskHead } from './task-head.js';
import { WhyPart } from './why-part.js';
import './task.css';

interface Props {
  task: TaskDetail;
  reload: () => void;
  moveOn: (next: string | undefined) => void;
}

/** One task from top to bottom: who, why, what is known, what to answer. */
export function TaskView({ task, reload, moveOn }: Props) {
  const t = useWords();
  const isOpen = isOpenTask(task);
  return (
    <article className="task-view" aria-label={t.codes.taskKind[task.kind]}>
      <TaskHead task={task} />
      <TaskActions task={task} />
      <WhyPart task={task} />
      {task.kind === 'monthlyReportSubmission' && task.period && (
        <p>
          <Link to={`/reports/${task.town}/${task.period}`}>{t.task.readReport}</Link>
        </p>
      )}
      <ContactPart task={task} />
      {isOpen && <CallScript task={task} />}
      <FindingPart task={task} />
      <CertificationPart task={task} />
      <AttemptsPart task={task} />
      <EffectPart task={task} />
      <DecisionPart task={task} />
      {isOpen && task.mayAnswer && (
        <Section title={t.form.title} tone="accent">
          <AnswerForm key={`${task.id}:${task.version}`} task={task} reload={reload} moveOn={moveOn} />
        </Section>
      )}
      {!isOpen && <OutcomePart task={task} />}
    </article>
  );
}
