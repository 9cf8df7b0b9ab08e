/** Rule G1. Opens every town's report of a month; each opened report then starts its own workflow. */
import { ApplicationFailure, defineSearchAttributeKey } from '@temporalio/common';
import { setCurrentDetails, workflowInfo } from '@temporalio/workflow';
import { periodOpenedOn } from '../../libs/domain/reporting/report-period.js';
import { shanghaiDateAt } from '../../libs/domain/time/plain-date.js';
import type { PlainMonth } from '../../libs/domain/time/plain-month.js';
import { openingDetails } from '../../libs/words/reports.js';
import { reporting } from '../ports/reporting.port.js';

const SCHEDULED_START = defineSearchAttributeKey('TemporalScheduledStartTime', 'DATETIME');

/** `period` is given by the demo clock and by hand; under the Schedule it follows from the planned hour of the start. */
export async function monthlyOpening(given?: { period: PlainMonth }): Promise<string[]> {
  const period = given?.period ?? scheduledPeriod();
  const { opened } = await reporting.openReports(period);
  setCurrentDetails(openingDetails(period, opened));
  return opened;
}

/** 02:00 in Shanghai on day 1 is still the month before in UTC: the Shanghai date counts (Rule Z1). */
function scheduledPeriod(): PlainMonth {
  const start = workflowInfo().typedSearchAttributes.get(SCHEDULED_START);
  if (!start) throw ApplicationFailure.nonRetryable('monthlyOpening needs a period where no Schedule has started it.');
  return periodOpenedOn(shanghaiDateAt(start.getTime()));
}
