import { PROCESS_KIND_WORDS } from '../../../../libs/words/processes.js';
import { inOneLanguage } from './in-one-language.js';

/** What the page about the engine's processes says in Chinese. */
export const processesZh = {
  processes: {
    intro: '每位领取人员和每期月报都有一个流程在运行：这里看哪些卡住了、哪些在等谁办理。',
    kind: inOneLanguage(PROCESS_KIND_WORDS, 'zh'),
    stuck: '卡住的',
    waiting: '在等人办理的',
    process: '流程',
    anyKind: '全部类型',
    anyTown: '全部区镇',
    cause: '卡住的原因',
    waitsFor: '在等谁',
    since: '自何时',
    until: '截止',
    tries: '已试次数',
    nextTry: (at: string) => `下次 ${at}`,
    round: (round: number) => `第${round}次`,
    acts: '操作',
    retry: '重试',
    openInEngine: (what: string) => `在 Temporal Web UI 中打开 ${what}`,
    nothingStuck: '没有卡住的流程',
    nothingStuckHint: '到了日期没有动作、连不上邮件服务器等情况会列在这里，并说明原因。',
    nothingWaits: '没有在等人办理的流程',
    nothingWaitsHint: '有人有未办的任务时，对应的流程会列在这里。',
    schedules: '定时任务',
    schedule: '做什么',
    lastRun: '上次运行（机器时间）',
    runFor: (day: string) => `业务日期 ${day}`,
    nextRun: '下次运行（机器时间）',
    never: '还没有运行过',
    paused: '已暂停',
    pausedByClock: '演示时钟代替日历',
    missing: '尚未建立',
    runs: '正常',
  },
};
