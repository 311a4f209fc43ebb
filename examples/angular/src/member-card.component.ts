import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import 'civic-widgets/member-card/define';

@Component({
  selector: 'app-member',
  // Angular then takes the tag as it is, sets properties with [ ] and listens with ( ).
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <civic-member-card [src]="address()" (civic-data)="onData($event)">
      <a href="/civic/member-card/liaoyuan/gao-wei">高微</a>
    </civic-member-card>
    <output>{{ arrived() }}</output>
  `,
})
export class MemberComponent {
  readonly address = signal('/feeds/liaoyuan.json#gao-wei');
  readonly arrived = signal('');

  onData(event: Event): void {
    this.arrived.set(event.type);
  }
}
