<?php
define('DB_NAME', 'winkel');
$table_prefix = 'wp_';
function winkel_setup() { return 1; }
