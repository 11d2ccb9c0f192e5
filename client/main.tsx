import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import './look/tokens.css';
import './look/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { followEntry, start } from './store/explore.ts';
import { keepTheme } from './store/theme.ts';

keepTheme();
createRoot(document.getElementById('root')!).render(<App />);
window.addEventListener('popstate', () => void followEntry());
void start();
