import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { z } from 'zod';
import type { groupSessionResult, Recipient } from '../../../../libs/contracts/recipients.js';
import { isPlainDate } from '../../../../libs/domain/time/plain-date.js';
import { api } from '../api/client.js';
import { useIdempotencyKey } from '../api/idempotency-key.js';
import { ApiError } from '../api/problem.js';
import { queryClient } from '../api/query-client.js';
import { DateField } from '../fields/date-field.js';
import { Page } from '../look/page.js';
import { ProblemNotice } from '../look/problem-notice.js';
import { Section } from '../look/section.js';
import { useToday } from '../session/use-me.js';
import { errorSentence } from '../words/error-words.js';
import { useWords } from '../words/words-context.js';
import { type Attendee, attendeeOf, lacks } from './attendee.js';
import { AttendeeRow } from './attendee-row.js';
import { PeoplePicker } from './people-picker.js';
import { SessionResult } from './session-result.js';
import './group-sessions.css';

type Results = z.infer<typeof groupSessionResult>['results'];

const problemOfDay = (day: string | undefined, today: string): string | null => {
  if (day === undefined) return 'REQUIRED';
  if (!isPlainDate(day)) return 'DATE_INVALID';
  return day > today ? 'CERTIFICATION_IN_FUTURE' : null;
};

/** Rule B1, channel `groupSession`: many people certified in one sitting, each with a picture, sent once. */
export function GroupSessionPage() {
  const t = useWords();
  const today = useToday();
  const intent = useIdempotencyKey();
  const [happenedOn, setHappenedOn] = useState<string | undefined>(today);
  const [place, setPlace] = useState('');
  const [attendees, setAttendees] = useState<readonly Attendee[]>([]);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [results, setResults] = useState<Results | null>(null);
  const unready = attendees.filter((attendee) => lacks(attendee) !== null).length;
  const dayProblem = problemOfDay(happenedOn, today);
  const add = (recipient: Recipient): void =>
    setAttendees((all) =>
      all.some((one) => one.recipient.recipientNo === recipient.recipientNo) ? all : [...all, attendeeOf(recipient)],
    );
  const change = (recipientNo: string, next: Attendee | null): void =>
    setAttendees((all) =>
      all.flatMap((one) => (one.recipient.recipientNo === recipientNo ? (next ? [next] : []) : [one])),
    );
  const send = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      const body = {
        happenedOn,
        place: place.trim(),
        attendees: attendees.map(({ recipient, evidenceIds, checklist, helper }) => ({
          recipientNo: recipient.recipientNo,
          evidenceIds,
          checklist,
          ...(helper ? { helper } : {}),
        })),
      };
      const answer = await api.post<{ results: Results }>('/group-sessions', body, intent.key());
      intent.renew();
      setResults(answer.results);
      await queryClient.invalidateQueries();
    } catch (problem) {
      if (problem instanceof ApiError && problem.status !== 0) intent.renew();
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  const restart = (): void => {
    setResults(null);
    setAttendees([]);
  };
  if (results) {
    return (
      <Page title={t.menu.groupSessions}>
        <SessionResult results={results} attendees={attendees} restart={restart} />
      </Page>
    );
  }
  return (
    <Page title={t.menu.groupSessions} intro={t.group.intro}>
      <Section title={t.group.sitting}>
        <Form layout="inline" className="group-form">
          <Form.Item
            label={t.codes.answerField.happenedOn}
            htmlFor="group-day"
            required
            {...(dayProblem ? { validateStatus: 'error' as const, help: errorSentence(dayProblem, t.language) } : {})}
          >
            <DateField id="group-day" value={happenedOn} onChange={setHappenedOn} max={today} />
          </Form.Item>
          <Form.Item label={t.group.place} htmlFor="group-place" required>
            <Input
              id="group-place"
              value={place}
              onChange={({ target }) => setPlace(target.value)}
              maxLength={200}
              placeholder={t.group.placeHint}
            />
          </Form.Item>
        </Form>
      </Section>
      <div className="group-columns">
        <Section title={t.group.pick}>
          <PeoplePicker picked={new Set(attendees.map(({ recipient }) => recipient.recipientNo))} add={add} />
        </Section>
        <Section title={t.group.present(attendees.length)}>
          {attendees.length === 0 && <p className="minor">{t.group.nobodyYet}</p>}
          <ul className="attendees">
            {attendees.map((attendee) => (
              <AttendeeRow
                key={attendee.recipient.recipientNo}
                attendee={attendee}
                change={(next) => change(attendee.recipient.recipientNo, next)}
              />
            ))}
          </ul>
          {error !== null && <ProblemNotice error={error} />}
          <div className="form-end">
            <Button
              type="primary"
              size="large"
              loading={busy}
              disabled={attendees.length === 0 || unready > 0 || dayProblem !== null || place.trim() === ''}
              onClick={() => void send()}
            >
              {t.group.send(attendees.length)}
            </Button>
            {unready > 0 && <span className="mark mark-yellow">{t.group.unready(unready)}</span>}
            {attendees.length > 0 && place.trim() === '' && <span className="minor">{t.group.placeMissing}</span>}
          </div>
        </Section>
      </div>
    </Page>
  );
}
