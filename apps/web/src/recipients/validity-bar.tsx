import { Fragment } from 'react';
import { wordOf } from '../words/code-words.js';
import { useWords } from '../words/words-context.js';
import type { ValidityScale } from './validity-scale.js';

interface Props {
  scale: ValidityScale;
  certifications: readonly { id: string; on: string; channel: string }[];
  label: string;
}

const HEIGHT = 102;
/** Above the bar stand two lines: today, and below it the numbers of the steps. */
const BAR = { y: 44, height: 22 };

/** The picture alone; everything it shows stands beside it as text. */
export function ValidityBar({ scale, certifications, label }: Props) {
  const t = useWords();
  const band = (part: { left: number; width: number } | null, className: string) =>
    part && <rect x={`${part.left}%`} y={BAR.y} width={`${part.width}%`} height={BAR.height} className={className} />;
  return (
    <figure className="validity">
      <svg width="100%" height={HEIGHT} role="img" aria-label={label}>
        <rect x="0" y={BAR.y} width="100%" height={BAR.height} rx="3" className="bar-ground" />
        {scale.before.map((part) => (
          <Fragment key={part.left}>{band(part, 'bar-before')}</Fragment>
        ))}
        {band(scale.valid, 'bar-valid')}
        {band(scale.window, 'bar-window')}
        {band(scale.overdue, 'bar-overdue')}
        {scale.endedAt !== null && (
          <line
            x1={`${scale.endedAt}%`}
            x2={`${scale.endedAt}%`}
            y1={BAR.y - 6}
            y2={BAR.y + BAR.height + 6}
            className="bar-ended"
          />
        )}
        {scale.months.map(({ month, at }, index) => (
          <g key={month}>
            <line x1={`${at}%`} x2={`${at}%`} y1={BAR.y} y2={BAR.y + BAR.height} className="bar-month" />
            {index % 3 === 0 && (
              <text x={`${at}%`} y={BAR.y + BAR.height + 16} className="bar-text">
                {month}
              </text>
            )}
          </g>
        ))}
        {scale.steps.map(
          ({ step, at }) =>
            at !== null && (
              <g key={step}>
                <line x1={`${at}%`} x2={`${at}%`} y1={BAR.y - 6} y2={BAR.y + BAR.height} className="bar-step" />
                <text x={`${at}%`} y={BAR.y - 10} textAnchor="middle" className="bar-text bar-step-text">
                  {step}
                </text>
              </g>
            ),
        )}
        {certifications.map(({ id, on, channel }) => {
          const at = scale.at(on);
          return (
            at !== null && (
              <circle key={id} cx={`${at}%`} cy={BAR.y + BAR.height / 2} r="6" className="bar-certification">
                <title>
                  {on} {wordOf(t.codes.channel, channel)}
                </title>
              </circle>
            )
          );
        })}
        <line
          x1={`${scale.todayAt}%`}
          x2={`${scale.todayAt}%`}
          y1={4}
          y2={BAR.y + BAR.height + 4}
          className="bar-today"
        />
        <text x={`${scale.todayAt}%`} dx="5" y={13} className="bar-text bar-today-text">
          {t.app.today}
        </text>
      </svg>
      <figcaption className="legend">
        <span className="legend-valid">{t.validity.valid}</span>
        <span className="legend-window">{t.validity.window}</span>
        <span className="legend-overdue">{t.validity.overdue}</span>
        <span className="legend-certification">{t.validity.certification}</span>
        <span className="legend-step">{t.validity.step}</span>
        {scale.endedAt !== null && <span className="legend-ended">{t.validity.ended}</span>}
      </figcaption>
    </figure>
  );
}
