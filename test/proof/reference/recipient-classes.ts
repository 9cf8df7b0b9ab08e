/** The table of rule A, by the words of the roster. */
export const CENTRES = ['employeePensionCentre', 'residentPensionCentre'] as const;
export type Centre = (typeof CENTRES)[number];

export interface ClassFacts {
  code: string;
  centre: Centre;
  isExternal: boolean;
}

const employee = (code: string, isExternal: boolean): ClassFacts => ({
  code,
  centre: 'employeePensionCentre',
  isExternal,
});

export const CLASSES: Readonly<Record<string, ClassFacts>> = {
  企业离退休人员: employee('enterpriseRetiree', false),
  机关事业编外人员: employee('nonEstablishmentStaff', false),
  '机关事业编外(小系统)人员': employee('nonEstablishmentStaff', false),
  企事业遗属定补人员: employee('survivor', false),
  城乡居保待遇领取人员: { code: 'residentPensioner', centre: 'residentPensionCentre', isExternal: false },
  省直管退休人员: employee('provincialRetiree', true),
  '南通市区及其他县(市)离退休人员': employee('externalRetiree', true),
  '南通市区及其他县(市)遗属定补人员': employee('externalSurvivor', true),
  其他委托认证对象: employee('entrusted', true),
};
