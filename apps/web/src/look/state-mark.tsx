import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  ExclamationCircleOutlined,
  MinusCircleOutlined,
  StopOutlined,
} from '@ant-design/icons';

export type Tone = 'good' | 'busy' | 'warn' | 'bad' | 'quiet';

const ICON_OF = {
  good: CheckCircleOutlined,
  busy: ClockCircleOutlined,
  warn: ExclamationCircleOutlined,
  bad: StopOutlined,
  quiet: MinusCircleOutlined,
} satisfies Record<Tone, unknown>;

/** A state as icon and word. */
export function StateMark({ tone, text }: { tone: Tone; text: string }) {
  const Icon = ICON_OF[tone];
  return (
    <span className={`mark mark-${tone}`}>
      <Icon aria-hidden /> {text}
    </span>
  );
}
