// Every event bubbles: one listener serves all elements of a page.
document.addEventListener('civic-data', function (event) {
  document.querySelector('output').textContent = event.type;
});
