import { bootstrapApplication } from '@angular/platform-browser';
import { MemberComponent } from './member-card.component';

void bootstrapApplication(MemberComponent);
