import { defineQuery, defineSignal } from '@temporalio/workflow';
import type { ReportCourse, ReportEvent } from '../../libs/domain/reporting/report-course.js';

/** The one signal of a report's workflow: a fact, told at least once, recognised by its event id. */
export const reportFactRecorded = defineSignal<[ReportEvent], 'factRecorded'>('factRecorded');

/** Where the workflow stands; for managers and tests. */
export const reportPositionQuery = defineQuery<ReportCourse | null, [], 'position'>('position');
