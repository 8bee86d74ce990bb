INSERT INTO `producten` (`sku`,`naam`,`prijs`) VALUES (1,'Stoel Emma',12.50),(2,'Lamp Willem de Boer',9);
