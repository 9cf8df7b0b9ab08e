import { Page } from '../look/page.js';
import { holds, useMe } from '../session/use-me.js';
import { useWords } from '../words/words-context.js';
import { Counters } from './counters.js';
import { DeputyLine } from './deputy-line.js';
import { FirstSteps } from './first-steps.js';
import { KindsPart } from './kinds-part.js';
import { MonthCalendar } from './month-calendar.js';
import { NextTask } from './next-task.js';
import { ReportsPart } from './reports-part.js';
import './home.css';

/** The start of a working day: what is waiting, what is due, what comes next. */
export function HomePage() {
  const t = useWords();
  const me = useMe();
  const hasInbox = holds(me, 'V', 'T', 'TH', 'P', 'R', 'M');
  return (
    <Page title={t.home.greeting(me.user.name)} intro={t.home.day(me.today)}>
      <DeputyLine />
      {hasInbox && <Counters />}
      <div className="home-columns">
        <div>
          {holds(me, 'V', 'T', 'TH', 'P', 'R') && <NextTask />}
          {hasInbox && <KindsPart />}
          {holds(me, 'T', 'TH', 'P', 'R', 'M') && <ReportsPart />}
          <FirstSteps />
        </div>
        <MonthCalendar />
      </div>
    </Page>
  );
}
