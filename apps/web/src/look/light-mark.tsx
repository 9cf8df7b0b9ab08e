import { CheckCircleFilled, ClockCircleFilled, WarningFilled } from '@ant-design/icons';
import type { Light } from '../../../../libs/domain/inbox/task-kinds.js';
import { useWords } from '../words/words-context.js';

const ICON_OF = { green: CheckCircleFilled, yellow: ClockCircleFilled, red: WarningFilled } satisfies Record<
  Light,
  unknown
>;

/** How near the due day is: colour, icon and word, never colour alone. */
export function LightMark({ light, text }: { light: Light; text?: string }) {
  const t = useWords();
  const Icon = ICON_OF[light];
  return (
    <span className={`mark mark-${light}`}>
      <Icon aria-hidden /> {text ?? t.codes.light[light]}
    </span>
  );
}
