import { mount } from 'svelte';
import 'civic-widgets/civic-reserve.css';
import 'civic-widgets/member-card/define';
import Page from './Page.svelte';

mount(Page, { target: document.getElementById('app') });
