import { Button } from 'antd';
import { useState } from 'react';
import { Section } from '../look/section.js';
import { useMe } from '../session/use-me.js';
import { useWords } from '../words/words-context.js';

const STORED_AS = 'first-steps';

/** A newcomer's first five steps, by role; put away by hand and brought back by hand. */
export function FirstSteps() {
  const t = useWords();
  const me = useMe();
  const [hidden, setHidden] = useState(() => localStorage.getItem(STORED_AS) === 'hidden');
  const role = me.roles[0];
  const set = (hide: boolean): void => {
    localStorage.setItem(STORED_AS, hide ? 'hidden' : 'shown');
    setHidden(hide);
  };
  if (!role) return null;
  if (hidden) {
    return (
      <Button type="link" onClick={() => set(false)}>
        {t.home.showSteps}
      </Button>
    );
  }
  return (
    <Section
      title={t.home.steps}
      extra={
        <Button type="text" size="small" onClick={() => set(true)}>
          {t.home.hideSteps}
        </Button>
      }
    >
      <ol className="first-steps">
        {t.home.stepsOf[role].map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Section>
  );
}
