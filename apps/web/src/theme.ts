import type { ThemeConfig } from 'antd';

/** One accent, generous white, text that older eyes can read; greys are dark enough for a contrast of 4.5 : 1. */
export const THEME: ThemeConfig = {
  token: {
    motion: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    colorPrimary: '#1f5b99',
    colorInfo: '#1f5b99',
    colorLink: '#1f5b99',
    colorLinkHover: '#163f6b',
    colorLinkActive: '#163f6b',
    colorSuccess: '#1d7a3e',
    colorWarning: '#96590a',
    colorError: '#b3261e',
    colorText: '#1d2733',
    colorTextSecondary: '#47535f',
    colorTextTertiary: '#55616d',
    colorTextQuaternary: '#66717c',
    colorTextPlaceholder: '#66717c',
    colorTextDescription: '#4f5b67',
    colorTextDisabled: '#6b7580',
    colorBgLayout: '#f3f6f9',
    colorBorder: '#8d99a6',
    colorBorderSecondary: '#dfe5eb',
    colorSplit: '#e6ebf0',
    borderRadius: 6,
    fontSize: 15,
    controlHeight: 36,
    lineWidthFocus: 3,
    fontFamily:
      "system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif",
  },
  components: {
    Layout: { headerBg: '#ffffff', siderBg: '#ffffff', headerHeight: 56, headerPadding: '0 20px' },
    Menu: { itemHeight: 44, itemBorderRadius: 6, itemSelectedBg: '#e6eff8', activeBarBorderWidth: 0 },
    Table: { headerBg: '#f6f8fb', cellPaddingBlock: 11 },
    Card: { headerFontSize: 16 },
    Descriptions: { itemPaddingBottom: 10 },
    Form: { itemMarginBottom: 22 },
  },
};
