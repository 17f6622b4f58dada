// Runs in a page that has loaded the player: shows every vector as an answered practice question and reads off what the
// player made of it. Answers the names of those that came out otherwise.
async (vectors) => {
  const player = document.createElement('melek-player');
  const practice = vectors.map((v, i) => ({ id: `v${i}`, title: v.name, text: v.name, ...v.question }));
  const answers = Object.fromEntries(vectors.map((v, i) => [`v${i}`, { answer: v.answer, right: v.percent >= 100 }]));
  player.lesson = {
    course: 'marking', lesson: 'vectors', title: 'Marking', lang: 'en', html: '', minutes: 1, finished: false,
    weight: { text: 1, pictures: 0, played: 0 }, narration: null, contents: [],
    practice, test: null, answers, position: { index: 1, count: 1 }, prev: null, next: null, missing: [], completed: false
  };
  document.body.append(player);
  while (player.querySelectorAll('.feedback').length < vectors.length) {
    await new Promise((shown) => requestAnimationFrame(shown));
  }
  const percents = practice.map((q) => Number(player.querySelector(`#q-${q.id}-feedback`).dataset.percent));
  player.remove();
  return vectors.flatMap((v, i) => (percents[i] === v.percent ? [] : [`${v.name}: ${percents[i]} for ${v.percent}`]));
}
