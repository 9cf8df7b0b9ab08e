import { ArrowRightOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useNavigate } from 'react-router';
import { useOfficeName } from '../api/use-offices.js';
import { dueText } from '../inbox/due-text.js';
import { useTasks } from '../inbox/use-inbox.js';
import { LightMark } from '../look/light-mark.js';
import { NothingHere } from '../look/nothing-here.js';
import { Section } from '../look/section.js';
import { useMe } from '../session/use-me.js';
import { useFormat } from '../words/use-format.js';
import { useWords } from '../words/words-context.js';

/** One's own most urgent task, else the most urgent that nobody has claimed; one press opens it. */
export function NextTask() {
  const t = useWords();
  const me = useMe();
  const format = useFormat();
  const officeName = useOfficeName();
  const navigate = useNavigate();
  const mine = useTasks({ view: 'mine', desk: 'own' });
  const free = useTasks({ view: 'unclaimed', desk: 'own' });
  if (mine.isPending || free.isPending) return <Skeleton active />;
  const next = mine.items[0] ?? free.items[0];
  return (
    <Section title={t.home.next}>
      {next ? (
        <div className="next">
          <div>
            <p className="next-who">
              {next.recipientName ?? (next.period ? format.month(next.period) : officeName(next.office))}
              <LightMark light={next.light} text={dueText(next.dueOn, me.today, t)} />
            </p>
            <p className="minor">
              {t.codes.taskKind[next.kind]} · {officeName(next.village ?? next.town)} · {t.inbox.due} {next.dueOn}
            </p>
            <p>{next.reason.sentence}</p>
          </div>
          <Button
            type="primary"
            size="large"
            icon={<ArrowRightOutlined aria-hidden />}
            iconPlacement="end"
            onClick={() => void navigate(`/inbox/${next.id}`)}
          >
            {t.home.openNext}
          </Button>
        </div>
      ) : (
        <NothingHere title={t.home.nothingNext} hint={t.home.nothingNextHint} />
      )}
    </Section>
  );
}
