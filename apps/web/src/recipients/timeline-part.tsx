import {
  AuditOutlined,
  FileSearchOutlined,
  HistoryOutlined,
  InboxOutlined,
  PhoneOutlined,
  SafetyCertificateOutlined,
} from '@ant-design/icons';
import { Skeleton, Timeline } from 'antd';
import type { TimelineEntry } from '../../../../libs/contracts/recipients.js';
import { EvidenceList } from '../fields/evidence-list.js';
import { MoreButton } from '../look/more-button.js';
import { NothingHere } from '../look/nothing-here.js';
import { useFormat } from '../words/use-format.js';
import { useWords } from '../words/words-context.js';
import { entryWords } from './timeline-entry-words.js';
import { useTimeline } from './use-recipients.js';
import { VoidRequest } from './void-request.js';

const ICON_OF = {
  certification: <SafetyCertificateOutlined aria-hidden />,
  attempt: <PhoneOutlined aria-hidden />,
  task: <InboxOutlined aria-hidden />,
  finding: <FileSearchOutlined aria-hidden />,
  decision: <AuditOutlined aria-hidden />,
  audit: <HistoryOutlined aria-hidden />,
} satisfies Record<TimelineEntry['kind'], unknown>;

/** All that happened, newest first. */
export function TimelinePart({ recipientNo }: { recipientNo: string }) {
  const t = useWords();
  const format = useFormat();
  const timeline = useTimeline(recipientNo);
  if (timeline.isPending) return <Skeleton active />;
  if (timeline.items.length === 0) return <NothingHere title={t.timeline.empty} />;
  return (
    <>
      <Timeline
        items={timeline.items.map((entry) => {
          const { title, lines } = entryWords(entry, t, format);
          return {
            key: `${entry.kind}-${entry.code}-${entry.subjectId}`,
            icon: ICON_OF[entry.kind],
            content: (
              <div className={entry.isVoid ? 'entry entry-void' : 'entry'}>
                <p className="entry-title">
                  <span className="entry-day">{entry.on}</span> <strong>{title}</strong>
                  {entry.by && <span className="minor"> {entry.byName ?? entry.by}</span>}
                </p>
                {lines.map((line) => (
                  <p key={line} className="entry-line">
                    {line}
                  </p>
                ))}
                {entry.kind !== 'decision' && entry.evidenceIds.length > 0 && <EvidenceList ids={entry.evidenceIds} />}
                {entry.kind === 'certification' && !entry.isVoid && (
                  <VoidRequest recipientNo={recipientNo} certificationId={entry.subjectId} />
                )}
              </div>
            ),
          };
        })}
      />
      <MoreButton pages={timeline} />
    </>
  );
}
