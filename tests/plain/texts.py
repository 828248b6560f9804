"""Long enough example texts, one per language, written for these tests."""

TEXTS = {
    "en": """Your blood pressure shows how hard your heart has to work. High blood
pressure often has
no signs, so you may feel well. It can harm your heart and your kidneys over the years.

You can do a lot on your own. Walk for half an hour each day and eat less salt. Take
your tablets at the same time every morning. Do not stop them before you have asked your
doctor.

Call us if you feel dizzy or if your feet swell. We will check your tablets and find a
better dose. Bring your list of medicines to every visit, and tell the nurse about any
herbal products that you buy without a prescription.""",
    "de": """Ihr Blutdruck zeigt, wie schwer Ihr Herz arbeiten muss. Ein hoher Blutdruck macht oft
keine Beschwerden, deshalb fühlen Sie sich vielleicht gesund. Er kann aber mit den
Jahren dem Herzen und den Nieren schaden.

Sie können selbst viel tun. Gehen Sie jeden Tag eine halbe Stunde spazieren und essen
Sie weniger Salz. Nehmen Sie Ihre Tabletten jeden Morgen zur gleichen Zeit ein. Setzen
Sie die Tabletten nicht ab, bevor Sie mit Ihrer Ärztin gesprochen haben.

Rufen Sie uns an, wenn Ihnen schwindelig ist oder wenn Ihre Füße anschwellen. Wir prüfen
dann die Dosis. Bringen Sie Ihre Liste der Medikamente zu jedem Termin mit und erzählen
Sie uns auch von pflanzlichen Mitteln, die Sie ohne Rezept kaufen.""",
    "fr": """Votre tension montre l’effort que votre cœur doit faire. Une tension élevée ne donne
souvent aucun signe, et vous vous sentez bien. Elle peut pourtant abîmer le cœur et les
reins au fil des années.

Vous pouvez faire beaucoup vous-même. Marchez une demi-heure chaque jour et mangez moins
de sel. Prenez vos comprimés chaque matin à la même heure. N’arrêtez pas le traitement
avant d’en avoir parlé avec votre médecin.

Appelez-nous si vous avez des vertiges ou si vos pieds gonflent. Nous allons vérifier la
dose. Apportez la liste de vos médicaments à chaque visite et parlez aussi à
l’infirmière des plantes que vous achetez sans ordonnance.""",
    "es": """Su presión arterial muestra cuánto debe trabajar su corazón. La presión alta muchas
veces no da señales y usted se siente bien. Con los años puede dañar el corazón y los
riñones.

Usted puede hacer mucho. Camine media hora cada día y coma menos sal. Tome sus pastillas
cada mañana a la misma hora. No deje de tomarlas antes de hablar con su médico.

Llámenos si se marea o si se le hinchan los pies. Vamos a revisar la dosis de sus
pastillas. Traiga la lista de sus medicinas a cada visita y hable también con la
enfermera de las plantas que compra sin receta.""",
    "it": """La pressione mostra quanto deve lavorare il suo cuore. La pressione alta spesso non dà
segni e lei si sente bene. Con gli anni può fare male al cuore e ai reni.

Lei può fare molto da solo. Cammini mezz’ora ogni giorno e mangi meno sale. Prenda le
compresse ogni mattina alla stessa ora. Non smetta di prenderle prima di avere parlato
con il suo medico.

Ci chiami se le gira la testa o se le si gonfiano i piedi. Noi controlliamo la dose
delle compresse. Porti la lista delle medicine a ogni visita e parli con l’infermiera
anche delle erbe che compra senza ricetta.""",
    "nl": """Uw bloeddruk laat zien hoe hard uw hart moet werken. Een hoge bloeddruk geeft vaak geen
klachten, dus u voelt zich misschien gezond. Maar na jaren kan hij uw hart en uw nieren
schaden.

U kunt zelf veel doen. Loop elke dag een half uur en eet minder zout. Neem uw pillen elke
ochtend op dezelfde tijd in. Stop niet met de pillen voordat u met uw dokter hebt
gepraat.

Bel ons als u duizelig bent of als uw voeten dik worden. Wij kijken dan naar uw pillen en
zoeken een betere dosis. Neem de lijst van uw medicijnen mee naar elke afspraak en vertel
de verpleegkundige ook welke kruiden u zonder recept koopt.""",
    "ar": """ضغط الدم يبين مقدار الجهد الذي يبذله قلبك كل يوم. ضغط الدم المرتفع لا يسبب أعراضا في
أغلب الأحيان وقد تشعر أنك بخير. لكنه قد يضر القلب والكلى مع مرور السنين.

يمكنك أن تفعل الكثير بنفسك في البيت. امش نصف ساعة كل يوم وقلل الملح في الطعام. تناول
الأقراص كل صباح في الوقت نفسه مع كوب من الماء. لا تتوقف عن تناول الأقراص قبل أن تتحدث مع
طبيبك.

اتصل بنا إذا شعرت بالدوار أو إذا تورمت قدماك. سوف نراجع الجرعة معك ونختار الأنسب لك.
أحضر قائمة الأدوية في كل زيارة وتحدث مع الممرضة عن الأعشاب التي تشتريها دون وصفة طبية من
الصيدلية. نحن هنا لمساعدتك في كل وقت. لا تتردد في طرح أي سؤال.""",
}
