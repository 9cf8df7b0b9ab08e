import type { TaskKind } from '../../../../libs/domain/inbox/task-kinds.js';
import type { Role } from '../../../../libs/domain/organisation/roles.js';
import { DESK_WORDS } from '../../../../libs/words/roles.js';

export interface ScriptFacts {
  name: string;
  office: string;
  validUntil: string;
  /** The latest call of the cycle on record, and whether it reached anybody; none where nobody has called (Rule B8). */
  called?: { on: string; reached: boolean };
  /** The latest vain visit of the cycle on record. */
  visitedInVain?: string;
  /** Rule B10. Where the person is known to live, if not here. */
  elsewhere?: string;
}

export interface Guide {
  /** What each role does, in one line. */
  roleDoes: Record<Role, string>;
  /** A newcomer's five first steps. */
  stepsOf: Record<Role, readonly [string, string, string, string, string]>;
  /** What to say, by kind of task. */
  script: Partial<Record<TaskKind, (facts: ScriptFacts) => readonly string[]>>;
}

const call = ({ name, office, validUntil, called }: ScriptFacts): readonly string[] => [
  `您好，请问是${name}吗？这里是${office}，给您打电话是关于养老待遇资格认证的事。`,
  called
    ? `${called.on} 给您打过电话${called.reached ? '' : '没有接通'}，系统里还没有看到您的认证；有效期到 ${validUntil}，过期未认证的，核实后会暂停发放。`
    : `您的认证有效期到 ${validUntil}，到期前要认证一次，养老金才能照常发放。`,
  '可以用手机自助认证，也可以到村（社区）、区镇窗口或任何一处社保经办机构办理；行动不便的，我们上门。都不收费。',
  '请问您打算哪天认证？地址和电话有没有变化？',
  '不会让您转账，也不会索要验证码和银行密码；如有疑问请拨打 88921563 或 88921956。',
];

const visit = ({ name, office, validUntil, visitedInVain }: ScriptFacts): readonly string[] => [
  visitedInVain
    ? `再次上门：${office}走访${name}，${visitedInVain} 上门时家中无人。`
    : `出示工作证：${office}上门走访，看望${name}。`,
  `说明认证有效期到 ${validUntil}，今天可以当面办好。`,
  '核对身份证、健在情况、住址和电话，经本人同意后拍照。',
  '本人住在外地的不必上门：打电话、视频认证或请其在当地认证；办不成的致函当地经办机构，选「已致函当地经办机构」。',
  visitedInVain ? '仍然无人的，拍照留证，并向邻居、村干部了解去向。' : '家中无人的，在门口拍照留证，5个工作日后再来。',
];

const notVisited = ({ name, validUntil }: ScriptFacts, elsewhere: string): readonly string[] => [
  `${name}住在外地（${elsewhere}），不必上门，也不要让本人赶回来。`,
  `先打电话说明认证有效期到 ${validUntil}，约定视频认证；也可手机自助，或到当地经办机构、使领馆认证。`,
  '办不成的，致函当地社保经办机构请其协助，选「已致函当地经办机构」，写明机构和发函日期，代替上门。',
  '办成的选「已认证」，认证方式按实际选「视频认证」「异地协助认证」等。',
  '本人其实住在本地的，照常上门。',
];

export const guideZh: Guide = {
  roleDoes: {
    V: '打电话提醒、上门认证、核实本村人员情况。',
    T: '走访、预告知、审核核实情况、准备月报。',
    TH: '关注逾期事项，按时报送月报。',
    P: '对附件1逐行提出暂停意见，办理恢复和终止。',
    R: '对经办人提出的决定逐件复核。',
    I: '导入省平台人员名单，处理错误行。',
    M: '查看全市进度和流程运行情况。',
    D: '受理移交的失职线索。',
    A: '指定岗位代理，查看流程运行情况。',
  },
  stepsOf: {
    V: [
      '在工作台点「去办理」，打开最急的一件。',
      '照「话术参考」打电话，号码可直接点拨。',
      '选择处理结果，填好内容，点「办结」。',
      '上门时用「拍照」附上佐证，当场登记认证。',
      '集中活动用「集中认证」，一次登记多人。',
    ],
    T: [
      '每天先看「逾期」和「被退回」。',
      '上门走访后登记结果，附照片。',
      '「核实情况审核」须由核实人以外的人办理。',
      '村里的电话打不过来时，您可以代办或指派。',
      '月初打开「月报」，核对附件后请负责人报送。',
    ],
    TH: [
      '工作台日历上标有本月月报截止日。',
      '打开「月报」核对附件1、附件2。',
      '没有情况也要报送零报告。',
      '逾期的任务会排在最前，可以重新指派。',
      '报送后在月报页查看每一行的办理结果。',
    ],
    P: [
      '打开「复核审批」，逐件查看核实情况和佐证。',
      '同意暂停的点「提出」，不同意的写明原因退回核实。',
      '暂停期间有人认证，会自动出现「恢复发放经办」。',
      '系统会算好起始月份和补发金额，请核对。',
      '您提出的决定须由另一人复核才生效。',
    ],
    R: [
      '打开「复核审批」，任务按截止日期排列。',
      '核对佐证、依据、起始月份和金额。',
      '同意的点「复核同意」；不同意的写明原因。',
      '确认前系统会再核对一次：此人刚刚认证的，决定自动撤销。',
      '在「全部决定」里可以查到每件决定的两位经手人。',
    ],
    I: [
      '打开「人员名单导入」，选择省平台导出的文件。',
      '先看预览：接收、重复、错误各多少行。',
      '下载错误清单，更正后再次导入即可。',
      '确认导入后可以离开页面，后台会继续。',
      '全部流程启动后，状态显示为「已全部运行」。',
    ],
    M: [
      '「月报」可以看到各区镇的报送进度。',
      '逾期较久的任务会提请您关注。',
      '「复核审批」列出全市的决定。',
      '人员页右上角的「流程」可进入流程引擎。',
      '左侧「流程引擎」可查看全部流程的运行情况。',
    ],
    D: [
      '移交给您的线索会出现在这里。',
      `只有您和${DESK_WORDS.bureauManager.zh}能看到这些事项。`,
      '每件事附有时间经过和佐证。',
      '查阅完整身份信息须填写原因。',
      '所有操作都会记入操作日志。',
    ],
    A: [
      '左侧「流程引擎」查看系统是否正常运行。',
      '出错的流程会自动重试，引擎页面写明原因。',
      '您看不到领取人员的个人信息。',
      '人员休假时，在「岗位代理」为其指定代理人。',
      '右上角可以修改密码、切换语言。',
    ],
  },
  script: {
    reminderCall: call,
    followUpCall: (facts) => [`您好，${facts.name}，上次您说会去认证，系统里还没有看到。`, ...call(facts).slice(1)],
    homeVisit: (facts) => (facts.elsewhere ? notVisited(facts, facts.elsewhere) : visit(facts)),
    lastNotice: ({ name, validUntil }) => [
      `写明：${name}的认证有效期至 ${validUntil}。`,
      '逾期未认证的，经核实后将暂停发放待遇；认证后次月恢复并补发。',
      '列出全部办法：手机自助、窗口、上门、视频、异地协助认证，均不收费。',
      '附上咨询电话 88921563、88921956。',
    ],
    overdueVerification: ({ name, validUntil }) => [
      `${name}的认证有效期 ${validUntil} 已过，请核实本人现况。`,
      '先打电话，再上门；问邻居、村干部、家属。',
      '每种情况都要附佐证；认定失联须两天电话未接通、一次上门未遇。',
      '外出或在境外的不能作为暂停理由，请协助异地或视频认证。',
    ],
  },
};
