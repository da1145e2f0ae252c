import { type Culture } from './company.ts';

interface Names {
  readonly nationality: string;
  readonly women: readonly string[];
  readonly men: readonly string[];
  readonly family: readonly string[];
}

function names(nationality: string, women: string, men: string, family: string): Names {
  const list = (text: string) => text.split(', ');
  return { nationality, women: list(women), men: list(men), family: list(family) };
}

/** Common names, from which the demo company's invented people are composed. */
export const namesByCulture: Readonly<Record<Culture, Names>> = {
  dutch: names(
    'NL',
    'Emma, Sanne, Lotte, Fleur, Anouk, Iris, Maaike, Femke, Roos, Esther, Marloes, Ilse, Noor, Eva, Linda, Saskia, Wieke, Nienke',
    'Daan, Bram, Sander, Jeroen, Pieter, Ruben, Thijs, Wouter, Maarten, Koen, Joost, Bas, Niels, Hendrik, Gijs, Tom, Lars, Rik',
    'de Jong, Jansen, de Vries, van den Berg, Bakker, Visser, Smit, Meijer, de Boer, Mulder, de Groot, Bos, Vos, Peters, Hendriks, van Dijk, Dekker, Brouwer, Kok, van Leeuwen, Willems, Kuipers, Postma, Veenstra',
  ),
  portuguese: names(
    'PT',
    'Maria, Ana, Beatriz, Inês, Mariana, Catarina, Joana, Sofia, Rita, Carla, Leonor, Matilde, Teresa, Filipa, Raquel, Helena, Marta, Sara',
    'João, Pedro, Tiago, Miguel, Rui, Diogo, André, Gonçalo, Nuno, Bruno, Ricardo, Luís, Paulo, Francisco, Hugo, Duarte, Vasco, Filipe',
    'Silva, Santos, Ferreira, Pereira, Oliveira, Costa, Rodrigues, Martins, Sousa, Fernandes, Gonçalves, Gomes, Lopes, Marques, Almeida, Alves, Ribeiro, Pinto, Carvalho, Teixeira, Moreira, Correia, Nunes, Vieira',
  ),
  polish: names(
    'PL',
    'Anna, Katarzyna, Agnieszka, Magdalena, Joanna, Zofia, Monika, Ewa, Karolina, Natalia, Aleksandra, Dorota, Justyna, Paulina, Marta, Hanna, Weronika, Iwona',
    'Piotr, Krzysztof, Tomasz, Paweł, Michał, Marcin, Jakub, Łukasz, Grzegorz, Adam, Rafał, Wojciech, Mateusz, Kamil, Maciej, Dawid, Jacek, Szymon',
    'Nowak, Kowalczyk, Wiśniewski, Wójcik, Kamiński, Lewandowski, Zieliński, Szymański, Woźniak, Dąbrowski, Kozłowski, Mazur, Krawczyk, Piotrowski, Grabowski, Pawlak, Michalski, Król, Wieczorek, Jabłoński, Wróbel, Stępień, Górski, Sikora',
  ),
  english: names(
    'GB',
    'Olivia, Charlotte, Emily, Sarah, Laura, Rebecca, Hannah, Jessica, Lucy, Rachel, Victoria, Alice, Grace, Megan, Claire, Helen, Zoe, Ruth',
    'James, Thomas, Oliver, George, William, Daniel, Matthew, Andrew, Samuel, Joseph, Edward, Benjamin, Christopher, Luke, Harry, Simon, Mark, Paul',
    'Smith, Jones, Taylor, Brown, Williams, Wilson, Johnson, Davies, Robinson, Wright, Thompson, Evans, Walker, White, Roberts, Green, Hall, Wood, Jackson, Clarke, Harris, Turner, Cooper, Ward',
  ),
  finnish: names(
    'FI',
    'Aino, Emilia, Helmi, Sofia, Johanna, Kaisa, Laura, Marjo, Noora, Outi, Päivi, Riikka, Sanna, Tiina, Veera, Anni, Elina, Heidi',
    'Antti, Eero, Heikki, Ilkka, Jaakko, Juha, Kari, Lauri, Markus, Mikko, Olli, Pekka, Sami, Tapio, Timo, Ville, Aleksi, Otto',
    'Korhonen, Virtanen, Mäkinen, Nieminen, Mäkelä, Hämäläinen, Laine, Heikkinen, Koskinen, Järvinen, Lehtonen, Lehtinen, Saarinen, Salminen, Heinonen, Niemi, Heikkilä, Salonen, Kinnunen, Turunen, Salo, Laitinen, Tuominen, Rantanen',
  ),
  french: names(
    'FR',
    'Camille, Léa, Chloé, Manon, Julie, Marie, Claire, Sophie, Élise, Anaïs, Pauline, Céline, Nathalie, Amélie, Margaux, Louise, Inès, Hélène',
    'Lucas, Hugo, Louis, Antoine, Nicolas, Julien, Pierre, Mathieu, Thomas, Guillaume, Clément, Étienne, Olivier, Romain, Vincent, Benoît, Rémi, Arthur',
    'Martin, Bernard, Dubois, Thomas, Robert, Richard, Petit, Durand, Leroy, Moreau, Simon, Laurent, Lefebvre, Michel, Garcia, David, Bertrand, Roux, Fournier, Girard, Bonnet, Lambert, Rousseau, Faure',
  ),
  indian: names(
    'IN',
    'Priya, Ananya, Sneha, Kavya, Divya, Pooja, Neha, Lakshmi, Shruti, Meera, Aishwarya, Deepika, Nandini, Swati, Ritu, Asha, Isha, Radhika',
    'Arjun, Rahul, Amit, Rohan, Vikram, Sanjay, Aditya, Karthik, Suresh, Nikhil, Pranav, Rajesh, Ankit, Manish, Varun, Harish, Gaurav, Siddharth',
    'Sharma, Patil, Kulkarni, Deshmukh, Joshi, Iyer, Nair, Reddy, Gupta, Mehta, Singh, Rao, Desai, Kapoor, Menon, Pillai, Chavan, Banerjee, Das, Jadhav, Bhat, Verma, Shinde, Agarwal',
  ),
  malaysian: names(
    'MY',
    'Nurul, Aisyah, Siti, Farah, Nadia, Hidayah, Izzah, Syafiqah, Amira, Balqis, Zulaikha, Hafizah, Liyana, Sofea, Maisarah, Athirah',
    'Ahmad, Muhammad, Hafiz, Amirul, Faiz, Azlan, Iskandar, Farid, Syafiq, Zulkifli, Hakim, Rashid, Danial, Firdaus, Idris, Khairul',
    'Abdullah, Ismail, Rahman, Hassan, Ibrahim, Osman, Yusof, Razak, Othman, Salleh, Hamid, Zainal, Bakar, Mansor, Jamil, Mahmud, Latif, Samad',
  ),
  mexican: names(
    'MX',
    'Guadalupe, Valeria, Ximena, Fernanda, Daniela, Alejandra, Gabriela, Mariana, Paola, Verónica, Lucía, Regina, Andrea, Rosa, Elena, Itzel, Carmen, Adriana',
    'José, Juan, Carlos, Luis, Miguel, Jorge, Alejandro, Javier, Eduardo, Fernando, Roberto, Diego, Sergio, Arturo, Héctor, Raúl, Emiliano, Óscar',
    'Hernández, García, Martínez, López, González, Pérez, Rodríguez, Sánchez, Ramírez, Cruz, Flores, Gómez, Morales, Vázquez, Reyes, Jiménez, Torres, Díaz, Gutiérrez, Ruiz, Mendoza, Aguilar, Ortiz, Castillo',
  ),
  chinese: names(
    'CN',
    'Mei, Li Na, Xiu Ying, Jing, Yan, Hui, Xin Yi, Fang, Ying, Lan, Wei Ling, Siew Lan, Jia Hui, Min, Yu Ting, Qian',
    'Wei, Jun, Ming, Hao, Lei, Tao, Jian, Feng, Chee Keong, Wei Jie, Kok Leong, Bin, Chao, Yong, Gang, Peng',
    'Wang, Li, Zhang, Liu, Chen, Yang, Zhao, Huang, Zhou, Wu, Tan, Lim, Lee, Ng, Ong, Goh, Xu, Sun, Ma, Zhu, Lin, Guo',
  ),
  turkish: names(
    'TR',
    'Ayşe, Fatma, Elif, Zeynep, Merve, Esra, Büşra, Derya, Selin, Gizem, Ebru, Sevgi, Defne, Yasemin',
    'Mehmet, Mustafa, Ahmet, Emre, Murat, Can, Burak, Cem, Hakan, Kerem, Onur, Serkan, Tolga, Yusuf',
    'Yılmaz, Kaya, Demir, Çelik, Şahin, Yıldız, Öztürk, Aydın, Özdemir, Arslan, Doğan, Kılıç, Aslan, Çetin, Kara, Koç, Kurt, Polat',
  ),
  arabic: names(
    'MA',
    'Fatima, Amina, Khadija, Salma, Layla, Nour, Yasmine, Hanane, Samira, Rania, Zineb, Houda, Imane, Siham',
    'Mohamed, Youssef, Omar, Karim, Hamza, Bilal, Rachid, Nabil, Tariq, Samir, Ali, Mehdi, Khalid, Anas',
    'El Amrani, Benali, Haddad, Mansouri, Alaoui, Bouzid, Khalil, Nasser, Saidi, Tazi, Cherif, Ziani, Farouk, Idrissi, Belkacem, Hamdi',
  ),
  nigerian: names(
    'NG',
    'Chioma, Ngozi, Adaeze, Ifeoma, Folake, Yetunde, Amaka, Blessing, Funmilayo, Zainab, Temitope, Nkechi',
    'Chinedu, Emeka, Tunde, Ibrahim, Segun, Obinna, Kelechi, Femi, Ikechukwu, Sani, Olumide, Uche',
    'Okafor, Adeyemi, Okonkwo, Balogun, Eze, Bello, Nwosu, Adebayo, Ojo, Musa, Obi, Lawal, Chukwu, Abubakar',
  ),
  vietnamese: names(
    'VN',
    'Lan, Linh, Huong, Thao, Mai, Trang, Hoa, Ngoc, Phuong, Anh, Thu, Yen',
    'Minh, Tuan, Duc, Hung, Nam, Quang, Long, Hieu, Khoa, Bao, Thanh, Son',
    'Nguyen, Tran, Le, Pham, Hoang, Phan, Vu, Dang, Bui, Do, Ho, Ngo, Duong, Ly',
  ),
};
