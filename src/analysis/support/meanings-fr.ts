// Words that French news uses for one another, with their opposites after the bar: our own table.

/** Each line means one thing; folded. */
export const FRENCH_GROUPS = `
embaucher embauche recruter recrute | licencier licencie
mort morts mortes tue tues tuant tuer deces decede decedes victimes
blesse blesses blessees
augmenter augmente augmentation hausse monter monte grimper grimpe croitre progression progresser | baisser baisse diminuer diminue diminution chute chuter recul reculer reduire reduit reduction
acheter achete achat acquerir acquis acquisition rachat racheter | vendre vendu vend vente cession ceder
commencer commence debuter debut debute ouvrir ouvert ouverture lancer lance lancement demarrer | terminer termine finir fin fermer ferme fermeture cesser achever
gagner gagne victoire remporter remporte vaincre battre battu battant bat | perdre perdu perd defaite incliner incline
adopter adopte approuver approuve voter vote votee approbation accepter accepte valider | rejeter rejette rejete refuser refuse refus
condamner condamne condamnation ecope peine | relaxer relaxe acquitter acquitte innocenter
entreprise societe compagnie firme groupe fabricant
dire dit declarer declare affirmer affirme indiquer indique expliquer
annoncer annonce devoiler reveler revele revelee
juger juge estimer estime considerer considere trouver valoir vaut evaluer
supprimer supprime annuler annule suppression annulation
detruire detruit detruites destruction ravager
maison maisons logement logements
village villages localite commune
ville municipalite
seisme tremblement secousse
frapper frappe toucher touche touchee toucher secouer
envoyer envoye expedier depecher
plein charge charges remplis rempli
avion avions appareil appareils
voyageur voyageurs passager passagers usagers
trafic circulation
reprendre reprendra reprise redemarrer
president presidente dirigeant
directeur directrice patron responsable
maire edile
gouvernement executif
avocat avocate defenseur
procureur parquet
requerir requis demander demande reclamer exiger exige
prison detention incarceration
appel recours
tribunal cour justice
verdict decision rendu
arreter arrete interpeller interpelle arrestation | liberer libere liberation
voler vole derober derobe vol
tableau toile oeuvre peinture
retrouver retrouve decouvrir decouvert decouverte
chercher cherche rechercher recherche
cacher cachee cache dissimuler
abimer abime souffrir souffert endommager
exposer exposee exposition
musee galerie
soupconner soupconne suspecter suspect
police policiers enqueteurs gendarmes
enquete investigation
marquer marque inscrire inscrit score
match rencontre partie
equipe formation club
qualifier qualifie qualification
jouer jouera disputer lieu
spectateur spectateurs public personnes supporters affluence assister assiste attirer attire
interdire interdit interdits interdiction bannir | autoriser autorise permettre permis
loi texte legislation
telephone telephones portable portables
depute deputes elus parlementaires
assemblee parlement
salarie salaries employe employes personnel effectifs
emploi emplois poste postes
greve debrayage
secours sauveteurs pompiers
incendie feu flammes
inondation crue inondations
accident collision
medecin medecins docteur
hopital clinique
ecole college colleges ecoles
enfant enfants eleves
etude rapport
chercheur chercheurs scientifiques experts
prix cout couter coute
amende sanction
payer paye verser regler
promettre promis promet engager
accuser accuse reprocher
entretien maintenance
rupture panne casse
habitant habitants riverains residents
nation etat
manifestation manifester protester
selon d'apres
apporter accueillir accueilli recevoir recu
premier premiere
second deuxieme
reporter reporte reportee repousser repousse repoussee decaler decale ajourner ajourne
causer cause provoquer provoque declencher declenche entrainer entraine
atterrir atterri atterrissage poser pose
pluie pluies precipitations averses
usine usines site
demission demissionner demissionne
impot impots taxe taxes
bateau bateaux navire navires ferry
armee soldats troupes militaires
attaque attaques attentat agression
accord accords pacte traite convention
tempete ouragan cyclone
sauver sauve sauves secouru
concurrent concurrente rival rivale
prevenir avertir averti avertissement
entraineur technicien
enseignant enseignants professeurs
agriculteur agriculteurs paysans eleveurs
abstenir abstenus abstention
inutile superflu
entrer entrera vigueur
`;
