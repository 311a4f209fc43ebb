import { createApp } from 'vue';
import 'civic-widgets/civic-reserve.css';
import 'civic-widgets/member-card/define';
import Page from './Page.vue';

createApp(Page).mount('#app');
