/*! civic-widgets 0.1.0, licences.txt */
import{m as s,a as e,s as a,p as m}from"./tables-CLXArkJF.mjs";const t={key:"members",table:e},b={key:"series",table:a},l={key:"pledges",table:m},r={key:"measures",table:s};export{t as a,r as m,l as p,b as s};
