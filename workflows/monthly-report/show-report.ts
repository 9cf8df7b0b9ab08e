import { defineSearchAttributeKey } from '@temporalio/common';
import { setCurrentDetails, upsertSearchAttributes } from '@temporalio/workflow';
import type { ReportCourse } from '../../libs/domain/reporting/report-course.js';
import { reportDetails } from '../../libs/words/reports.js';

const TOWN = defineSearchAttributeKey('Town', 'KEYWORD');
const STAGE = defineSearchAttributeKey('Stage', 'KEYWORD');
const WAITING_FOR = defineSearchAttributeKey('WaitingFor', 'KEYWORD');
const DUE_ON = defineSearchAttributeKey('DueOn', 'KEYWORD');
const NEEDS_ATTENTION = defineSearchAttributeKey('NeedsAttention', 'BOOL');

/** Shows managers where the report stands; nothing is written where nothing they filter by has changed. */
export class ReportShown {
  private last = '';

  /** The name is missing where a report was loaded before it was told. */
  constructor(private readonly townName: string | undefined) {}

  show(course: ReportCourse, mails: { count: number; doubtful: number }): void {
    setCurrentDetails(reportDetails(course, this.townName, mails.count));
    const stage = course.isClosed ? 'reportClosed' : course.version > 0 ? 'reportSubmitted' : 'reportOpen';
    const waitingFor = course.version > 0 ? 'nobody' : 'townHead';
    const needsAttention = mails.doubtful > 0 || (course.version === 0 && course.passed.includes('dueEvening'));
    const key = JSON.stringify([stage, waitingFor, needsAttention]);
    if (key === this.last) return;
    this.last = key;
    upsertSearchAttributes([
      { key: TOWN, value: course.town },
      { key: STAGE, value: stage },
      { key: WAITING_FOR, value: waitingFor },
      { key: DUE_ON, value: course.dueOn },
      { key: NEEDS_ATTENTION, value: needsAttention },
    ]);
  }
}
