// Words that French news uses for one another, with their opposites after the bar: our own table.

/** Each line means one thing; folded. */
export const FRENCH_GROUPS = `
embaucher embauche recruter recrute | licencier licencie
mort morts mortes tue tues tuant tuer deces decede decedes victimes
blesse blesses blessees
augmenter augmente augmentation hausse monter monte grimper grimpe croitre progression progresser | baisser baisse diminuer diminue diminution chute chuter recul reculer reduire reduit reduction
acheter achete achat acquerir acquis acquisition rachat racheter | vendre vendu vend vente cession ceder
commencer commence debuter debut debute ouvrir ouvert ouverture lancer lance lancement demarrer | terminer termine finir fin fermer ferme fermeture cesser achever
gagner gagne victoire remporter remporte vaincre battre battu battant bat | perdre perdu perd defaite
adopter adopte approuver approuve voter vote votee approbation accepter accepte valider | rejeter rejette rejete refuser refuse refus repousser
condamner condamne condamnation ecope peine | relaxer relaxe acquitter acquitte innocenter
entreprise societe compagnie firme groupe fabricant
dire dit declarer declare affirmer affirme indiquer indique expliquer
annoncer annonce devoiler reveler revele revelee
juger juge estimer estime considerer considere trouver valoir vaut evaluer
supprimer supprime annuler annule suppression annulation
detruire detruit detruites destruction ravager
maison maisons habitation habitations logement logements
village villages localite commune
ville municipalite
seisme tremblement secousse
frapper frappe toucher touche touchee toucher secouer
envoyer envoye expedier depecher
plein charge charges remplis rempli
avion avions appareil appareils
train trains
voyageur voyageurs passager passagers usagers
trafic circulation
reprendre reprendra reprise redemarrer
rembourser rembourses remboursement
ministre ministres
president presidente dirigeant
directeur directrice patron responsable
maire edile
gouvernement executif
avocat avocate defenseur
procureur parquet
requerir requis demander demande reclamer exiger exige
prison detention incarceration
appel recours
tribunal cour juge justice
jugement verdict decision rendu
arreter arrete interpeller interpelle arrestation | liberer libere liberation
voler vole derober derobe vol
tableau toile oeuvre peinture
retrouver retrouve decouvrir decouvert decouverte trouver
chercher cherche rechercher recherche
cacher cachee cache dissimuler
abimer abime souffrir souffert endommager
exposer exposee exposition
musee galerie
soupconner soupconne suspecter suspect
police policiers enqueteurs gendarmes
enquete investigation
marquer marque inscrire inscrit score
but buts
match rencontre partie
equipe formation club
final finale
qualifier qualifie qualification
jouer jouera disputer lieu
spectateur spectateurs public personnes
interdire interdit interdits interdiction bannir | autoriser autorise permettre permis
loi texte legislation
telephone telephones portable portables
depute deputes elus parlementaires
assemblee parlement
syndicat syndicats
salarie salaries employe employes personnel
emploi emplois poste postes
licencier licenciement
greve debrayage
secours sauveteurs pompiers
incendie feu flammes
inondation crue inondations
accident collision
medecin medecins docteur
hopital clinique
ecole college colleges ecoles
enfant enfants eleves
etude rapport recherche
chercheur chercheurs scientifiques experts
prix cout couter coute
somme montant
amende sanction
payer paye verser regler
promettre promis promet engager
accuser accuse reprocher
negliger neglige
entretien maintenance
rupture panne casse
habitant habitants riverains residents
voisin voisine
pays nation etat
manifestation manifester protester
selon d'apres
apporter accueillir accueilli recevoir recu
premier premiere
second deuxieme
abstenir abstenus abstention
inutile superflu
casier casiers
entrer entrera vigueur
`;
