import {
  ApartmentOutlined,
  AuditOutlined,
  CalendarOutlined,
  HomeOutlined,
  InboxOutlined,
  SafetyCertificateOutlined,
  TeamOutlined,
  UploadOutlined,
  UserSwitchOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import type { Role } from '../../../../libs/domain/organisation/roles.js';
import type { Words } from '../words/zh.js';

interface MenuEntry {
  path: string;
  icon: ReactNode;
  word: keyof Words['menu'];
  roles: readonly Role[];
}

/** Which pages a role works on, in the order of its day. */
const MENU: readonly MenuEntry[] = [
  {
    path: '/',
    icon: <HomeOutlined aria-hidden />,
    word: 'home',
    roles: ['V', 'T', 'TH', 'P', 'R', 'I', 'M', 'D', 'A'],
  },
  { path: '/inbox', icon: <InboxOutlined aria-hidden />, word: 'inbox', roles: ['V', 'T', 'TH', 'P', 'R', 'M'] },
  {
    path: '/recipients',
    icon: <TeamOutlined aria-hidden />,
    word: 'recipients',
    roles: ['V', 'T', 'TH', 'P', 'R', 'M'],
  },
  {
    path: '/group-sessions',
    icon: <SafetyCertificateOutlined aria-hidden />,
    word: 'groupSessions',
    roles: ['V', 'T', 'TH'],
  },
  { path: '/decisions', icon: <AuditOutlined aria-hidden />, word: 'decisions', roles: ['P', 'R', 'T', 'TH', 'M'] },
  { path: '/reports', icon: <CalendarOutlined aria-hidden />, word: 'reports', roles: ['T', 'TH', 'P', 'R', 'M'] },
  { path: '/imports', icon: <UploadOutlined aria-hidden />, word: 'imports', roles: ['I', 'P'] },
  { path: '/processes', icon: <ApartmentOutlined aria-hidden />, word: 'processes', roles: ['M', 'A'] },
  { path: '/deputies', icon: <UserSwitchOutlined aria-hidden />, word: 'deputies', roles: ['A'] },
];

export const menuOf = (roles: readonly Role[]): readonly MenuEntry[] =>
  MENU.filter((entry) => entry.roles.some((role) => roles.includes(role)));
