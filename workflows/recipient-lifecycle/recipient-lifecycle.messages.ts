import { defineQuery, defineSignal } from '@temporalio/workflow';
import type { LifecycleEvent } from '../../libs/domain/recipient/lifecycle/lifecycle-events.js';
import type { LifecycleState } from '../../libs/domain/recipient/lifecycle/lifecycle-state.js';

/** The one signal of a recipient's workflow: a fact, told at least once, recognised by its event id. */
export const factRecorded = defineSignal<[LifecycleEvent], 'factRecorded'>('factRecorded');

/** Where the workflow stands; for managers and tests, never for an inbox. */
export const positionQuery = defineQuery<LifecycleState | null, [], 'position'>('position');
