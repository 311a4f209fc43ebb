/*! civic-widgets 0.1.0 | MIT | see licences.txt */
