/** What happens next once a task is answered; only what always follows. */
export const afterAnswerZh = {
  certified: '认证已登记，有效期按认证日期重新计算。',
  contact: '已记录，此后按提醒计划进行。',
  visitNext: '已记录，下一工作日由区镇上门走访。',
  beingVerified: '已送区镇核实，核实期间停止催办。',
  toReview: '核实情况已送区镇，由核实人以外的人审核。',
  remote: '已转为异地认证，由村（社区）跟进。',
  deathApproved: '死亡已核实，随即转中心办理。',
  stopApproved: '核实情况成立，随本区镇月报报送中心。',
  verifiedAnew: '已退回村（社区）重新核实。',
  toChecker: '已送复核：由同一中心的另一人复核，同意后才生效。',
  toMaker: '已退回经办人重新考虑。',
  decided: (month: string) => `决定已成立${month ? `，自 ${month} 起执行` : ''}。`,
  toCentres: '月报已报送，随即发往中心。',
  decision: '查看决定',
};
