/*! civic-widgets 0.1.0, licences.txt */
import{a as s,m as e,b as a,s as t,p as b}from"./tables-CWUujfAW.mjs";const m={key:"members",table:a},l={key:"series",table:t},r={key:"pledges",table:b},i={key:"measures",table:e},k={key:"activities",table:s};export{k as a,m as b,i as m,r as p,l as s};
