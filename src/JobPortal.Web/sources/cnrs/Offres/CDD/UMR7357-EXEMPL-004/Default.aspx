<!DOCTYPE html>
<html lang="fr"><head><meta charset="utf-8"><title>Offre d'emploi - Chercheur en imagerie de bois anciens (H/F) | CNRS - Portail emploi recrutement</title></head>
<body><header class="navbar"><nav><ul><li><a href="/">Accueil</a></li><li><a href="/Offres/Recherche.aspx">Nos offres</a></li></ul></nav></header>
<main id="main"><div class="container">
<p><a href="/Offres/Recherche.aspx">Retour aux résultats</a></p>
<h1>Chercheur en imagerie de bois anciens (H/F)</h1>
<p class="maj">Publiée le mardi 17 novembre 2026</p>
<p>Date Limite Candidature : <strong><span id="CphMain_DateLimiteCandidatureBalise">mardi 8 décembre 2026 23:59:00 heure de Paris</span></strong></p>
<div class="row quick-facts">
<div class="col"><div class="card card-dark"><div class="card-body"><h3 class="h5">L'unité</h3><p>Laboratoire des sciences de l'Ingénieur, de l'Informatique et de l'Imagerie</p></div></div></div>
<div class="col"><div class="card card-dark"><div class="card-body"><h3 class="h5">Type de Contrat</h3><p>Chercheur en contrat CDD</p></div></div></div>
<div class="col"><div class="card card-dark"><div class="card-body"><h3 class="h5">Temps de Travail</h3><p>Complet</p></div></div></div>
<div class="col"><div class="card card-dark"><div class="card-body"><h3 class="h5">Lieu de Travail</h3><p>67400 ILLKIRCH GRAFFENSTADEN</p></div></div></div>
<div class="col"><div class="card card-dark"><div class="card-body"><h3 class="h5">Durée du contrat</h3><p>18 mois</p></div></div></div>
<div class="col"><div class="card card-dark"><div class="card-body"><h3 class="h5">Date d'Embauche</h3><p>01/02/2027</p></div></div></div>
<div class="col"><div class="card card-dark"><div class="card-body"><h3 class="h5">Rémunération</h3><p>Entre 3081,33 et 3519,85 € brut mensuel selon expérience</p></div></div></div>
<div class="col"><div class="card card-dark"><div class="card-body"><h3 class="h5">Diplôme</h3><p>Niveau 8 - (Doctorat)</p></div></div></div>
</div>
<div id="CphMain_FullOfferDisplay_Description"><h2>Description du Poste</h2>
<h3 class="h4">Les Missions</h3><p>Reconstruire en trois dimensions les cernes de poutres du XIVᵉ siècle sans les couper.</p>
<h3 class="h4">L'activité</h3><ul><li>Acquérir des tomographies sur site</li><li>Segmenter les cernes</li><li>Publier le jeu de données</li></ul>
<h3 class="h4">Votre Profil</h3><p>Doctorat en traitement d'images. Une expérience de la tomographie est un atout.</p>
<h3 class="h4">Votre Environnement de Travail</h3><p>Le poste est partagé entre le laboratoire et un atelier de restauration ; un permis de conduire est utile.</p></div>
<h2>À propos de l'offre</h2>
<table class="table"><tr><th>Référence de l'offre</th><td>UMR7357-EXEMPL-004</td></tr></table>
</div></main><footer><ul><li><a href="/Contact.aspx">Nous contacter</a></li></ul></footer></body></html>
