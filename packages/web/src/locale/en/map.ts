/** Words of the map of places. */
export default {
  title: 'Map: {name}',
  whole: 'Whole world',
  outlines:
    'Outlines by Natural Earth; its borders are a drawing, not a position on them. A dashed shape is the area within which a place lies.',
  position: '{lat}° {ns}, {lon}° {ew}',
};
